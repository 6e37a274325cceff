package org.annotatedgallery.imaging.bench;

/**
 * The mean structural similarity of two images after Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from
 * error visibility to structural similarity" (2004): windows of 11 x 11 pixels, weighted by a Gaussian of 1.5 pixels.
 */
final class Ssim {
    private static final int WINDOW = 11;
    private static final double[] GAUSSIAN = gaussian(1.5);

    /** So that dark and even windows divide by no zero: (0.01 x 255)² and (0.03 x 255)². */
    private static final double C1 = 6.5025;

    private static final double C2 = 58.5225;

    private Ssim() {}

    /** Of two images of the same size, from 0 to 255; at least a window in both directions. */
    static double of(float[] image, float[] reference, int width, int height) {
        double[] means = windowed(image, null, width, height);
        double[] referenceMeans = windowed(reference, null, width, height);
        double[] squares = windowed(image, image, width, height);
        double[] referenceSquares = windowed(reference, reference, width, height);
        double[] products = windowed(image, reference, width, height);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double both = means[i] * referenceMeans[i];
            double each = means[i] * means[i] + referenceMeans[i] * referenceMeans[i];
            double covariance = products[i] - both;
            double variances = squares[i] + referenceSquares[i] - each;
            sum += (2 * both + C1) * (2 * covariance + C2) / ((each + C1) * (variances + C2));
        }
        return sum / means.length;
    }

    /** The weighted means of a, or of a times b, in all windows that lie within. */
    private static double[] windowed(float[] a, float[] b, int width, int height) {
        int columns = width - WINDOW + 1;
        int rows = height - WINDOW + 1;
        double[] narrowed = new double[columns * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < columns; x++) {
                for (int i = 0; i < WINDOW; i++) {
                    int at = y * width + x + i;
                    narrowed[y * columns + x] += GAUSSIAN[i] * a[at] * (b == null ? 1 : b[at]);
                }
            }
        }
        double[] means = new double[columns * rows];
        for (int at = 0; at < means.length; at++) {
            for (int i = 0; i < WINDOW; i++) {
                means[at] += GAUSSIAN[i] * narrowed[at + i * columns];
            }
        }
        return means;
    }

    private static double[] gaussian(double deviation) {
        double[] weights = new double[WINDOW];
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            double distance = (i - WINDOW / 2) / deviation;
            weights[i] = Math.exp(-distance * distance / 2);
            sum += weights[i];
        }
        for (int i = 0; i < WINDOW; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
