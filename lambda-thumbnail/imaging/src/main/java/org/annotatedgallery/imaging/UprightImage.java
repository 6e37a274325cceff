package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An image of type INT_RGB that takes the rows of a stored one and puts them upright. */
final class UprightImage {
    private final BufferedImage image;
    private final int[] pixels;
    private final Size stored;
    private final Orientation orientation;
    private int y;

    private UprightImage(BufferedImage image, Size stored, Orientation orientation) {
        this.image = image;
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.stored = stored;
        this.orientation = orientation;
    }

    static UprightImage of(Size stored, Orientation orientation) {
        Size size = orientation.swapsSides() ? stored.swapped() : stored;
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        return new UprightImage(image, stored, orientation);
    }

    /** Writes over an image of type INT_RGB, as it stands. */
    static UprightImage over(BufferedImage image) {
        return new UprightImage(image, new Size(image.getWidth(), image.getHeight()), Orientation.UPRIGHT);
    }

    /** The size of what is stored. */
    Size stored() {
        return stored;
    }

    BufferedImage image() {
        return image;
    }

    /** Puts the next stored row, of pixels as 0xRRGGBB, where it belongs. */
    void put(int[] row) {
        int to = start();
        int step = step();
        for (int x = 0; x < stored.width(); x++) {
            pixels[to] = row[x];
            to += step;
        }
        y++;
    }

    /** Where the first pixel of the row goes. */
    private int start() {
        int width = stored.width();
        int height = stored.height();
        int right = width - 1;
        int bottom = height - 1 - y;
        return switch (orientation) {
            case UPRIGHT -> y * width;
            case MIRRORED -> y * width + right;
            case UPSIDE_DOWN -> bottom * width + right;
            case UPSIDE_DOWN_MIRRORED -> bottom * width;
            case TRANSPOSED -> y;
            case TURN_CLOCKWISE -> bottom;
            case TRANSVERSED -> right * height + bottom;
            case TURN_COUNTERCLOCKWISE -> right * height + y;
        };
    }

    /** How far behind it the next one goes. */
    private int step() {
        return switch (orientation) {
            case UPRIGHT, UPSIDE_DOWN_MIRRORED -> 1;
            case MIRRORED, UPSIDE_DOWN -> -1;
            case TRANSPOSED, TURN_CLOCKWISE -> stored.height();
            case TRANSVERSED, TURN_COUNTERCLOCKWISE -> -stored.height();
        };
    }
}
