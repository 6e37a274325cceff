package org.annotatedgallery.imaging.bench;

import java.util.Arrays;

/**
 * What a reference is resampled with. Each favours whoever filters alike: Lanczos Pillow and this project, the area average
 * Thumbnailator.
 */
enum Kernel {
    /** Of three lobes, over the original's pixels. */
    LANCZOS("Lanczos", 3) {
        @Override
        double at(double x) {
            return x == 0 ? 1 : 3 * Math.sin(Math.PI * x) * Math.sin(Math.PI * x / 3) / (Math.PI * Math.PI * x * x);
        }
    },
    /** Each of the original's pixels counts by the area that it covers. */
    AREA("area average", 0.5) {
        @Override
        double at(double x) {
            return 1;
        }
    };

    private final String label;
    private final double reach;

    Kernel(String label, double reach) {
        this.label = label;
        this.reach = reach;
    }

    String label() {
        return label;
    }

    /** At a distance within the reach, in pixels of the smaller image. */
    abstract double at(double x);

    /** Which pixels of a longer side make one of the shorter, and by how much; the weights' sum is 1. */
    record Taps(int first, double[] weights) {}

    Taps[] taps(int from, int to) {
        Taps[] taps = new Taps[to];
        for (int i = 0; i < to; i++) {
            taps[i] = taps((double) from / to, i, from);
        }
        return taps;
    }

    private Taps taps(double ratio, int target, int from) {
        double centre = (target + 0.5) * ratio;
        double start = Math.max(0, centre - reach * ratio);
        double end = Math.min(from, centre + reach * ratio);
        int first = (int) Math.floor(start);
        double[] weights = new double[(int) Math.ceil(end) - first];
        for (int i = 0; i < weights.length; i++) {
            // The pixel's part within the reach, and the filter in the middle of that part.
            double left = Math.max(start, first + i);
            double right = Math.min(end, first + i + 1);
            weights[i] = (right - left) * at(((left + right) / 2 - centre) / ratio);
        }
        double sum = Arrays.stream(weights).sum();
        return new Taps(
                first, Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }
}
