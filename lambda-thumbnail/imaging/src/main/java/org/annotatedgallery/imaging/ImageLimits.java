package org.annotatedgallery.imaging;

/** What is accepted: at most this many pixels, and no side that JPEG could not have. */
public record ImageLimits(long maxPixels) {
    /** The longest side of JPEG and GIF. Longer ones cost a decoder row after row of hardly any pixels. */
    static final int MAX_SIDE = 65_535;

    public ImageLimits {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("maxPixels must be at least 1 but is " + maxPixels);
        }
    }

    /** Takes sides as large as any header can claim. */
    void check(long width, long height) throws ImageException {
        if (width < 1 || height < 1) {
            throw new UnreadableImageException("its header promises no pixels");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > maxPixels) {
            throw new TooManyPixelsException(width, height, maxPixels);
        }
    }
}
