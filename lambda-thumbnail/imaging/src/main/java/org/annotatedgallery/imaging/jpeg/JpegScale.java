package org.annotatedgallery.imaging.jpeg;

import org.annotatedgallery.imaging.Division;

/** The sizes at which an image can be decoded: those for which a block of 8 x 8 samples becomes a whole number of them. */
public enum JpegScale {
    FULL(1),
    HALF(2),
    QUARTER(4),
    EIGHTH(8);

    private final int divisor;

    JpegScale(int divisor) {
        this.divisor = divisor;
    }

    /** The smallest at which the image is nowhere smaller than wanted; {@link #FULL} when it is so itself. */
    public static JpegScale of(int width, int height, int wantedWidth, int wantedHeight) {
        JpegScale smallest = FULL;
        for (JpegScale scale : values()) {
            if (scale.of(width) >= wantedWidth && scale.of(height) >= wantedHeight) {
                smallest = scale;
            }
        }
        return smallest;
    }

    /** How many pixels, across and down, become one. */
    public int divisor() {
        return divisor;
    }

    /** A side of the scaled image. */
    public int of(int side) {
        return Division.roundedUp(side, divisor);
    }

    /** Samples of a block's side, where a component is not subsampled. */
    int blockSide() {
        return 8 / divisor;
    }
}
