package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A decoded image at its place on a white canvas, before turning upright. */
record Canvas(BufferedImage image, int width, int height, int x, int y) {
    static Canvas of(BufferedImage image) {
        return new Canvas(image, image.getWidth(), image.getHeight(), 0, 0);
    }

    /**
     * Scales it.
     *
     * @param target nowhere larger than the canvas
     * @param profile what its colours mean; null where the image says it itself
     */
    void scale(UprightImage target, ColorSpace profile) {
        PixelRows rows = PixelRows.of(image);
        ColorSpace space = profile != null ? profile : PixelRows.spaceOf(image);
        Colours colours = new Colours(rows.components, target.stored().width(), space);
        Size size = new Size(width, height);
        emit(rows, RowScaler.of(size, 1, target.stored(), rows.components, row -> target.put(colours.convert(row))));
    }

    private void emit(PixelRows rows, RowSink sink) {
        byte[] white = new byte[width * rows.components];
        Arrays.fill(white, Colours.white(rows.components));
        byte[] row = white.clone();
        byte[] inner = new byte[rows.width * rows.components];
        int start = x * rows.components;
        // A GIF's frame may reach beyond its screen.
        int shown = Math.max(0, Math.min(inner.length, row.length - start));
        for (int canvasY = 0; canvasY < height; canvasY++) {
            int imageY = canvasY - y;
            boolean covered = imageY >= 0 && imageY < image.getHeight();
            if (covered) {
                rows.read(imageY, inner);
                System.arraycopy(inner, 0, row, start, shown);
            }
            sink.accept(covered ? row : white);
        }
    }
}
