package org.annotatedgallery.imaging.bench;

/** Random heights at whole coordinates, joined smoothly, the same ones for the same seed, from -1 to 1. */
final class ValueNoise {
    private ValueNoise() {}

    /** Octaves of twice the frequency each: of half the height like hills and clouds, of more like grass and gravel. */
    static double fractal(double x, double y, int octaves, double persistence, int seed) {
        double sum = 0;
        double height = 0.5;
        double frequency = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += height * smooth(x * frequency, y * frequency, seed + octave);
            height *= persistence;
            frequency *= 2;
        }
        return sum;
    }

    private static double smooth(double x, double y, int seed) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = eased(x - left);
        double down = eased(y - top);
        double upper = mix(grain(left, top, seed), grain(left + 1, top, seed), across);
        double lower = mix(grain(left, top + 1, seed), grain(left + 1, top + 1, seed), across);
        return mix(upper, lower, down);
    }

    static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }

    /** Independent of its neighbours. */
    static double grain(int x, int y, int seed) {
        long mixed = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL;
        return (mixed >> 11) * 0x1p-52;
    }
}
