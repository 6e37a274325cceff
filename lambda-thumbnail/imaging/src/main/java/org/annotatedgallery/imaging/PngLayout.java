package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;

/**
 * A PNG's header and the chunks that matter here (PNG third edition, sections 5 and 11).
 *
 * @param profile the iCCP chunk's body; null without
 */
record PngLayout(long width, long height, MetadataRanges metadata, ByteRange profile) implements ImageLayout {
    /** 50 MiB in chunks of 1 KiB. */
    private static final int MAX_CHUNKS = 50_000;

    private static final int HEADER_LENGTH = 13;
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp\0";

    static PngLayout read(ImageBytes bytes) throws IOException, ImageException {
        if (bytes.u32be(8) != HEADER_LENGTH || !bytes.has(12, "IHDR")) {
            throw new UnreadableImageException("its PNG header is damaged");
        }
        long width = bytes.u32be(16);
        long height = bytes.u32be(20);
        if (!isPossible(bytes.u8(24), bytes.u8(25)) || bytes.u8(28) > 1) {
            throw new UnreadableImageException("its PNG header is damaged");
        }
        return walk(bytes, width, height);
    }

    private static PngLayout walk(ImageBytes bytes, long width, long height) throws IOException, ImageException {
        ByteRange exif = null;
        ByteRange xmp = null;
        ByteRange profile = null;
        boolean pixels = false;
        long at = 8;
        for (int chunks = 0; at + 8 <= bytes.length() && !bytes.has(at + 4, "IEND"); chunks++) {
            ByteRange body = new ByteRange(at + 8, at + 8 + bytes.u32be(at));
            boolean complete = body.end() <= bytes.length();
            if (!complete && !pixels && !bytes.has(at + 4, "IDAT")) {
                throw new EOFException();
            }
            if (chunks > MAX_CHUNKS) {
                throw new UnreadableImageException("it is cut into too many chunks");
            }
            switch (bytes.text(at + 4, 4)) {
                case "IDAT" -> pixels = true;
                case "eXIf" -> exif = complete ? body : null;
                case "iCCP" -> profile = body;
                case "iTXt" -> xmp = bytes.has(body.start(), XMP_KEYWORD) ? behind(XMP_KEYWORD, body) : xmp;
                default -> {}
            }
            at = body.end() + 4;
        }
        if (!pixels) {
            throw new UnreadableImageException("it has no pixels");
        }
        return new PngLayout(width, height, new MetadataRanges(exif, xmp, null), profile);
    }

    private static ByteRange behind(String keyword, ByteRange body) {
        return new ByteRange(body.start() + keyword.length(), body.end());
    }

    /** PNG third edition, table 12. */
    private static boolean isPossible(int bits, int colourType) {
        return switch (colourType) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
    }
}
