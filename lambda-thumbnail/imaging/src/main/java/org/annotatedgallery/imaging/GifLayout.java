package org.annotatedgallery.imaging;

import java.io.IOException;

/**
 * A GIF's screen and the place of its first frame on it (GIF89a specification, sections 18 and 20). Later frames and what
 * stands behind them are never looked at.
 */
record GifLayout(
        long width, long height, int frameX, int frameY, int frameWidth, int frameHeight, MetadataRanges metadata)
        implements ImageLayout {
    private static final int HEADER_LENGTH = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int MAX_EXTENSIONS = 10_000;
    private static final String XMP_EXTENSION = "\u00FF\u000BXMP DataXMP";
    /** Lets readers that know no XMP find the extension's end (XMP specification, part 3, section 1.1.2). */
    private static final int XMP_TRAILER_LENGTH = 258;

    static GifLayout read(ImageBytes bytes) throws IOException, ImageException {
        int flags = bytes.u8(10);
        long at = HEADER_LENGTH + ((flags & 0x80) != 0 ? 3L << (flags & 7) + 1 : 0);
        ByteRange xmp = null;
        for (int extensions = 0; bytes.u8(at) == EXTENSION; extensions++) {
            if (extensions > MAX_EXTENSIONS) {
                throw new UnreadableImageException("it is cut into too many blocks");
            }
            long start = at + 1;
            at = afterSubBlocks(bytes, at + 2);
            if (bytes.has(start, XMP_EXTENSION)) {
                xmp = new ByteRange(start + XMP_EXTENSION.length(), at - XMP_TRAILER_LENGTH);
            }
        }
        if (bytes.u8(at) != IMAGE) {
            throw new UnreadableImageException("it has no frame");
        }
        int x = bytes.u16le(at + 1);
        int y = bytes.u16le(at + 3);
        int frameWidth = bytes.u16le(at + 5);
        int frameHeight = bytes.u16le(at + 7);
        if (frameWidth == 0 || frameHeight == 0) {
            throw new UnreadableImageException("its first frame has no pixels");
        }
        // Browsers widen a screen that is too small for the first frame.
        return new GifLayout(
                Math.max(bytes.u16le(6), x + frameWidth),
                Math.max(bytes.u16le(8), y + frameHeight),
                x,
                y,
                frameWidth,
                frameHeight,
                new MetadataRanges(null, xmp, null));
    }

    private static long afterSubBlocks(ImageBytes bytes, long start) throws IOException {
        long at = start;
        while (bytes.u8(at) != 0) {
            at += 1 + bytes.u8(at);
        }
        return at + 1;
    }
}
