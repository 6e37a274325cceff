package org.annotatedgallery.imaging;

/**
 * Where a file keeps what it says about its image; each is null without. A range is what the file claims and may end
 * beyond it.
 *
 * @param exif the TIFF structure that holds EXIF tags
 * @param xmp the XMP packet; in a PNG the part of its iTXt chunk behind the keyword
 * @param iptc IPTC datasets (IIM), or the Photoshop resources that hold them
 */
public record MetadataRanges(ByteRange exif, ByteRange xmp, ByteRange iptc) {
    static final MetadataRanges NONE = new MetadataRanges(null, null, null);
}
