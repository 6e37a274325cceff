package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import net.coobird.thumbnailator.resizers.Resizer;

/**
 * Thumbnailator's last step with Lanczos' filter of three lobes, which keeps more detail than its bilinear one and shows
 * fewer false patterns than its bicubic one. For images of type INT_RGB.
 */
final class LanczosResizer implements Resizer {
    private static final int COMPONENTS = 3;

    @Override
    public void resize(BufferedImage image, BufferedImage resized) {
        int width = resized.getWidth();
        Taps across = new Taps(image.getWidth(), width);
        Taps down = new Taps(image.getHeight(), resized.getHeight());
        int[] pixels = pixels(image);
        // Only as many rows as one row of the answer is made of.
        float[][] rows = new float[down.most][COMPONENTS * width];
        float[] components = new float[COMPONENTS * image.getWidth()];
        float[] sum = new float[COMPONENTS * width];
        int next = 0;
        for (int y = 0; y < resized.getHeight(); y++) {
            float[] weights = down.weights[y];
            int first = down.first[y];
            for (; next < first + weights.length; next++) {
                unpack(pixels, next * image.getWidth(), components);
                across(components, across, rows[next % down.most]);
            }
            Arrays.fill(sum, 0.5f);
            for (int i = 0; i < weights.length; i++) {
                add(rows[(first + i) % down.most], weights[i], sum);
            }
            pack(sum, pixels(resized), y * width);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static void unpack(int[] pixels, int from, float[] components) {
        for (int i = 0, at = from; i < components.length; i += COMPONENTS, at++) {
            components[i] = pixels[at] >> 16 & 0xFF;
            components[i + 1] = pixels[at] >> 8 & 0xFF;
            components[i + 2] = pixels[at] & 0xFF;
        }
    }

    private static void across(float[] components, Taps taps, float[] row) {
        for (int x = 0; x < taps.first.length; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int at = COMPONENTS * taps.first[x];
            for (float weight : taps.weights[x]) {
                red += weight * components[at];
                green += weight * components[at + 1];
                blue += weight * components[at + 2];
                at += COMPONENTS;
            }
            row[COMPONENTS * x] = red;
            row[COMPONENTS * x + 1] = green;
            row[COMPONENTS * x + 2] = blue;
        }
    }

    private static void add(float[] row, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private static void pack(float[] components, int[] pixels, int to) {
        for (int i = 0, at = to; i < components.length; i += COMPONENTS, at++) {
            pixels[at] = clamped(components[i]) << 16 | clamped(components[i + 1]) << 8 | clamped(components[i + 2]);
        }
    }

    private static int clamped(float value) {
        return Math.max(0, Math.min(255, (int) value));
    }

    /** Which pixels of a side make each pixel of the shorter one, and by how much. */
    private static final class Taps {
        private static final int LOBES = 3;

        final int[] first;
        final float[][] weights;
        final int most;

        Taps(int from, int to) {
            first = new int[to];
            weights = new float[to][];
            double ratio = (double) from / to;
            double reach = LOBES * Math.max(1, ratio);
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * ratio - 0.5;
                first[i] = Math.max(0, (int) Math.ceil(centre - reach));
                int last = Math.min(from - 1, (int) Math.floor(centre + reach));
                weights[i] = weights(first[i], last, centre, reach);
            }
            most = Arrays.stream(weights).mapToInt(taps -> taps.length).max().orElseThrow();
        }

        private static float[] weights(int first, int last, double centre, double reach) {
            double[] weights = new double[last - first + 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = lanczos((first + i - centre) / reach);
            }
            double sum = Arrays.stream(weights).sum();
            float[] normal = new float[weights.length];
            for (int i = 0; i < normal.length; i++) {
                normal[i] = (float) (weights[i] / sum);
            }
            return normal;
        }

        /** The filter over its reach, from -1 to 1. */
        private static double lanczos(double x) {
            return sinc(LOBES * x) * sinc(x);
        }

        private static double sinc(double x) {
            double angle = Math.PI * x;
            return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
        }
    }
}
