package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.annotatedgallery.imaging.ByteRange;
import org.annotatedgallery.imaging.MetadataRanges;

/**
 * Collects where a file says something about its image: the first segment of each kind. Extended XMP, which takes what does
 * not fit into one segment, is left alone: it holds thumbnails and histories, and writers keep what people wrote in the
 * first packet. The same goes for IPTC.
 */
final class MetadataSegments {
    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";

    private ByteRange exif;
    private ByteRange xmp;
    private ByteRange iptc;

    void read(Segments segments) throws IOException {
        long start = segments.position();
        long end = start + segments.remaining();
        byte[] body = segments.bytes(Math.min(segments.remaining(), XMP.length()));
        String beginning = new String(body, StandardCharsets.ISO_8859_1);
        if (exif == null && beginning.startsWith(EXIF)) {
            exif = new ByteRange(start, end);
        } else if (xmp == null && beginning.startsWith(XMP)) {
            xmp = new ByteRange(start + XMP.length(), end);
        } else if (iptc == null && beginning.startsWith(PHOTOSHOP)) {
            iptc = new ByteRange(start + PHOTOSHOP.length(), end);
        }
    }

    MetadataRanges ranges() {
        return new MetadataRanges(exif, xmp, iptc);
    }
}
