package org.annotatedgallery.imaging.jpeg;

/** The DCT as T.81, section A.3.3, defines it, and slow. */
final class ReferenceDct {
    private ReferenceDct() {}

    static double[] forward(double[] samples) {
        double[] coefficients = new double[64];
        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < 64; j++) {
                coefficients[i] += samples[j] * basis(i % 8, j % 8, 8) * basis(i / 8, j / 8, 8);
            }
        }
        return coefficients;
    }

    /** So many samples of the lowest coefficients, in rows. */
    static double[] inverse(int[] coefficients, int across, int down) {
        double[] samples = new double[across * down];
        for (int i = 0; i < samples.length; i++) {
            for (int u = 0; u < across; u++) {
                for (int v = 0; v < down; v++) {
                    samples[i] += coefficients[8 * v + u] * basis(u, i % across, across) * basis(v, i / across, down);
                }
            }
        }
        return samples;
    }

    private static double basis(int frequency, int place, int count) {
        return frequency == 0 ? Math.sqrt(0.125) : 0.5 * Math.cos((2 * place + 1) * frequency * Math.PI / (2 * count));
    }
}
