package org.annotatedgallery.imaging;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What a file says of its image before anything is decoded.
 *
 * @param storedWidth width in pixels before turning upright, at least 1
 * @param storedHeight height in pixels before turning upright, at least 1
 * @param takenAt capture time by the camera's clock, whose zone is unknown; null when the file does not say
 * @param camera maker and model, at most 191 characters without control characters; null when the file does not say
 * @param position where it was taken; null when the file does not say
 */
public record ImageHeader(
        ImageFormat format,
        int storedWidth,
        int storedHeight,
        Orientation orientation,
        LocalDateTime takenAt,
        String camera,
        GpsPosition position) {

    public ImageHeader {
        Objects.requireNonNull(format);
        Objects.requireNonNull(orientation);
        if (storedWidth < 1 || storedHeight < 1) {
            throw new IllegalArgumentException("no pixels: " + storedWidth + " x " + storedHeight);
        }
    }

    /** Upright width in pixels. */
    public int width() {
        return orientation.swapsSides() ? storedHeight : storedWidth;
    }

    /** Upright height in pixels. */
    public int height() {
        return orientation.swapsSides() ? storedWidth : storedHeight;
    }

    public long pixels() {
        return (long) storedWidth * storedHeight;
    }
}
