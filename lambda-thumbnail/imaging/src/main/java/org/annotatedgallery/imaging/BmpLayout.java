package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;

/** A BMP's second header (Microsoft's BITMAPCOREHEADER and BITMAPINFOHEADER). */
record BmpLayout(long width, long height) implements ImageLayout {
    private static final int CORE_HEADER = 12;
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;
    private static final int BIT_FIELDS = 3;

    @Override
    public MetadataRanges metadata() {
        return MetadataRanges.NONE;
    }

    static BmpLayout read(ImageBytes bytes) throws IOException, ImageException {
        boolean core = bytes.u32le(14) == CORE_HEADER;
        // The sign of the height says which row comes first.
        int width = core ? bytes.u16le(18) : (int) bytes.u32le(18);
        long height = core ? bytes.u16le(20) : Math.abs((long) (int) bytes.u32le(22));
        int bits = bytes.u16le(core ? 24 : 28);
        long compression = core || bytes.u32le(14) == 16 ? 0 : bytes.u32le(30);
        if (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG) {
            throw UnsupportedTypeException.variant("A BMP with a JPEG or PNG inside");
        }
        if (width < 1) {
            throw new UnreadableImageException("its header promises no pixels");
        }
        if (bits < 1 || bits > 32) {
            throw new UnreadableImageException("its BMP header is damaged");
        }
        boolean packed = compression != 0 && compression != BIT_FIELDS;
        if (!packed && width <= ImageLimits.MAX_SIDE && height <= ImageLimits.MAX_SIDE) {
            requirePixels(bytes, width, height, bits);
        }
        return new BmpLayout(width, height);
    }

    /** Unpacked pixels have a known length, so a short file is found before anything is allocated for it. */
    private static void requirePixels(ImageBytes bytes, long width, long height, int bits) throws IOException {
        long row = (width * bits + 31) / 32 * 4;
        long lastRow = (width * bits + 7) / 8;
        if (bytes.u32le(10) + row * (height - 1) + lastRow > bytes.length()) {
            throw new EOFException();
        }
    }
}
