package org.annotatedgallery.imaging;

/** Width and height in pixels, each at least 1. */
record Size(int width, int height) {
    /** The same shape within a square box, never enlarged. */
    Size within(int box) {
        double scale = Math.min(1, (double) box / Math.max(width, height));
        return new Size(scaled(width, scale), scaled(height, scale));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    Size swapped() {
        return new Size(height, width);
    }

    /** Twice this size, and nowhere larger than the limit. */
    Size twiceUpTo(Size limit) {
        return new Size(Math.min(2 * width, limit.width), Math.min(2 * height, limit.height));
    }
}
