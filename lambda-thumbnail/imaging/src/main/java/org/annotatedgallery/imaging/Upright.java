package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Turns images of type INT_RGB upright. */
final class Upright {
    private Upright() {}

    static BufferedImage turn(BufferedImage stored, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean swaps = orientation.swapsSides();
        BufferedImage upright =
                new BufferedImage(swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
        int[] from = ((DataBufferInt) stored.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[target(orientation, x, y, width, height)] = from[y * width + x];
            }
        }
        return upright;
    }

    /** Where a stored pixel goes, as an index into the upright image. */
    private static int target(Orientation orientation, int x, int y, int width, int height) {
        int right = width - 1 - x;
        int bottom = height - 1 - y;
        return switch (orientation) {
            case UPRIGHT -> y * width + x;
            case MIRRORED -> y * width + right;
            case UPSIDE_DOWN -> bottom * width + right;
            case UPSIDE_DOWN_MIRRORED -> bottom * width + x;
            case TRANSPOSED -> x * height + y;
            case TURN_CLOCKWISE -> x * height + bottom;
            case TRANSVERSED -> right * height + bottom;
            case TURN_COUNTERCLOCKWISE -> right * height + y;
        };
    }
}
