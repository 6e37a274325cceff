package org.annotatedgallery.imaging;

import java.util.Locale;

/** The image has more pixels than {@link ImageLimits} allow. */
public final class TooManyPixelsException extends ImageException {
    public TooManyPixelsException(long width, long height, long maxPixels) {
        super(
                String.format(
                        Locale.ROOT,
                        "The picture is too large with %d x %d pixels; upload one of at most %s megapixels and %d pixels a side.",
                        width,
                        height,
                        megapixels(maxPixels),
                        ImageLimits.MAX_SIDE),
                null);
    }

    /** Rounded down to what is surely allowed: a tenth below ten, whole ones above. */
    static String megapixels(long pixels) {
        double megapixels = pixels / 1_000_000.0;
        return megapixels >= 10
                ? String.valueOf((long) megapixels)
                : String.format(Locale.ROOT, "%.1f", Math.floor(megapixels * 10) / 10);
    }
}
