package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;

/** Red, green and blue of pixel after pixel, from 0 to 255 and not rounded. */
record FloatImage(int width, int height, float[] components) {
    private static final int RGB = 3;

    static FloatImage of(BufferedImage image) {
        float[] components = new float[RGB * image.getWidth() * image.getHeight()];
        for (int y = 0, at = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                components[at++] = colour >> 16 & 0xFF;
                components[at++] = colour >> 8 & 0xFF;
                components[at++] = colour & 0xFF;
            }
        }
        return new FloatImage(image.getWidth(), image.getHeight(), components);
    }

    /** Resamples once, from all of the image's pixels, and limits what overshoots. */
    static FloatImage resampled(BufferedImage image, int width, int height, Kernel kernel) {
        Kernel.Taps[] across = kernel.taps(image.getWidth(), width);
        Kernel.Taps[] down = kernel.taps(image.getHeight(), height);
        double[][] sums = new double[height][RGB * width];
        int[] row = new int[image.getWidth()];
        double[] narrow = new double[RGB * width];
        // Which rows of the answer the image's row belongs to: they begin and end in order.
        int begun = 0;
        int ended = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            narrow(row, across, narrow);
            while (begun < height && down[begun].first() <= y) {
                begun++;
            }
            for (int i = ended; i < begun; i++) {
                int tap = y - down[i].first();
                if (tap < down[i].weights().length) {
                    add(narrow, down[i].weights()[tap], sums[i]);
                } else {
                    ended = i + 1;
                }
            }
        }
        return limited(sums, width);
    }

    private static void narrow(int[] row, Kernel.Taps[] across, double[] narrow) {
        for (int x = 0; x < across.length; x++) {
            double red = 0;
            double green = 0;
            double blue = 0;
            int at = across[x].first();
            for (double weight : across[x].weights()) {
                int colour = row[at++];
                red += weight * (colour >> 16 & 0xFF);
                green += weight * (colour >> 8 & 0xFF);
                blue += weight * (colour & 0xFF);
            }
            narrow[RGB * x] = red;
            narrow[RGB * x + 1] = green;
            narrow[RGB * x + 2] = blue;
        }
    }

    private static void add(double[] row, double weight, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private static FloatImage limited(double[][] rows, int width) {
        float[] components = new float[RGB * width * rows.length];
        int at = 0;
        for (double[] row : rows) {
            for (double component : row) {
                components[at++] = (float) Math.max(0, Math.min(255, component));
            }
        }
        return new FloatImage(width, rows.length, components);
    }

    /** Brightness as in ITU-R BT.601. */
    float[] luma() {
        float[] luma = new float[width * height];
        for (int i = 0; i < luma.length; i++) {
            int at = RGB * i;
            luma[i] = 0.299f * components[at] + 0.587f * components[at + 1] + 0.114f * components[at + 2];
        }
        return luma;
    }
}
