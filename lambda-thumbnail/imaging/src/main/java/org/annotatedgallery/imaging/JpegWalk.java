package org.annotatedgallery.imaging;

import java.io.IOException;

/** Walks from marker to marker through a JPEG up to its end, however many pictures or other things follow it. */
final class JpegWalk {
    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF15 = 0xCF;
    private static final int RST0 = 0xD0;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int TEM = 0x01;
    /** Extended XMP and profiles take a few hundred in the largest honest files. */
    private static final int MAX_SEGMENTS = 2_000;
    /** Between segments decoders skip what is no marker; cameras leave a few bytes there. */
    private static final int MAX_GARBAGE = 4_096;

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";

    private final ImageBytes bytes;
    private final long end;
    private long at;
    private int segments;
    private long garbage;
    private int width;
    private int height;
    private int process = -1;
    private long coefficientBytes;
    private int scans;
    private ByteRange exif;
    private ByteRange xmp;
    private ByteRange iptc;

    JpegWalk(ImageBytes bytes, ByteRange range) {
        this.bytes = bytes;
        this.end = Math.min(range.end(), bytes.length());
        this.at = range.start() + 2;
    }

    JpegLayout walk() throws IOException, ImageException {
        int marker = nextMarker();
        while (marker != EOI && scans <= JpegLayout.MAX_SCANS) {
            if (marker != TEM && (marker < RST0 || marker > SOI)) {
                segment(marker);
            }
            marker = nextMarker();
        }
        if (process < 0 || scans == 0) {
            throw new UnreadableImageException("it is no complete JPEG");
        }
        return new JpegLayout(
                width,
                height,
                scans,
                process == SOF2 || scans > 1 ? coefficientBytes : 0,
                new MetadataRanges(exif, xmp, iptc));
    }

    /** The next marker's code, {@link #EOI} at the end of the bytes, with the position after it. */
    private int nextMarker() throws IOException, ImageException {
        boolean withinScan = scans > 0;
        while (at + 1 < end) {
            int code = bytes.u8(at) == 0xFF ? bytes.u8(at + 1) : 0;
            boolean data = code == 0 || withinScan && code >= RST0 && code < SOI;
            if (!data && code != 0xFF) {
                at += 2;
                return code;
            }
            at++;
            if (!withinScan && code == 0 && ++garbage > MAX_GARBAGE) {
                throw new UnreadableImageException("it is no JPEG behind its first bytes");
            }
        }
        return EOI;
    }

    private void segment(int marker) throws IOException, ImageException {
        int length = bytes.u16be(at);
        if (length < 2) {
            throw new UnreadableImageException("a JPEG segment has no length");
        }
        if (++segments > MAX_SEGMENTS) {
            throw new UnreadableImageException("it is cut into too many segments");
        }
        ByteRange body = new ByteRange(at + 2, at + length);
        if (marker == SOS) {
            scans++;
        } else if (marker == APP1 || marker == APP13) {
            metadata(body);
        } else if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
            frame(marker, body);
        }
        at += length;
    }

    /**
     * The first of each kind. Extended XMP, which takes what does not fit into one segment, is left alone: it holds
     * thumbnails and histories, and writers keep what people wrote in the first packet. The same goes for IPTC.
     */
    private void metadata(ByteRange body) throws IOException {
        if (exif == null && bytes.has(body.start(), "Exif\0")) {
            exif = body;
        } else if (xmp == null && bytes.has(body.start(), XMP)) {
            xmp = new ByteRange(body.start() + XMP.length(), body.end());
        } else if (iptc == null && bytes.has(body.start(), PHOTOSHOP)) {
            iptc = new ByteRange(body.start() + PHOTOSHOP.length(), body.end());
        }
    }

    private void frame(int marker, ByteRange body) throws IOException, ImageException {
        if (process >= 0) {
            throw new UnreadableImageException("it has two JPEG frames");
        }
        process = marker;
        if (marker > SOF2) {
            throw UnsupportedTypeException.variant("A lossless or arithmetically coded JPEG");
        }
        if (bytes.u8(body.start()) != 8) {
            throw UnsupportedTypeException.variant("A JPEG with more than 8 bits per colour");
        }
        height = bytes.u16be(body.start() + 1);
        width = bytes.u16be(body.start() + 3);
        sampling(body);
    }

    private void sampling(ByteRange body) throws IOException, ImageException {
        int components = bytes.u8(body.start() + 5);
        if (components < 1 || components > 4 || body.length() != 6 + 3L * components) {
            throw new UnreadableImageException("its JPEG frame is damaged");
        }
        int widest = 1;
        int tallest = 1;
        int blocks = 0;
        for (int i = 0; i < components; i++) {
            int factors = bytes.u8(body.start() + 7 + 3L * i);
            int across = factors >> 4;
            int down = factors & 0xF;
            if (across < 1 || across > 4 || down < 1 || down > 4) {
                throw new UnreadableImageException("its JPEG frame is damaged");
            }
            widest = Math.max(widest, across);
            tallest = Math.max(tallest, down);
            blocks += across * down;
        }
        long unitsAcross = (width + 8L * widest - 1) / (8L * widest);
        long unitsDown = (height + 8L * tallest - 1) / (8L * tallest);
        coefficientBytes = unitsAcross * unitsDown * blocks * 64 * Short.BYTES;
    }
}
