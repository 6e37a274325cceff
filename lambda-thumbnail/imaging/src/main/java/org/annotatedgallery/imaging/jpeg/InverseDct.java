package org.annotatedgallery.imaging.jpeg;

/**
 * The inverse DCT (T.81, section A.3.3) of 8 x 8 coefficients into fewer samples: an inverse DCT of that size over the
 * lowest coefficients, which is what is left of the block when it is scaled down in the frequency domain.
 *
 * <p>In each direction all is kept larger by the square root of 8, so that the factors of the lowest coefficients are 1.
 * Numbers that no encoder makes overflow without harm.
 */
final class InverseDct {
    private static final int FACTOR_BITS = 12;
    /** Bits of fraction between the two directions. */
    private static final int FRACTION_BITS = 2;

    private static final int COLUMN_SHIFT = FACTOR_BITS - FRACTION_BITS;
    private static final int ROW_SHIFT = FACTOR_BITS + FRACTION_BITS + 3;
    private static final int[] HALF_EVEN = {factor(2), factor(6)};
    private static final int[] ODD = {factor(1), factor(3), factor(5), factor(7)};

    private InverseDct() {}

    private static int factor(int sixteenths) {
        return (int) Math.round(Math.sqrt(2) * Math.cos(sixteenths * Math.PI / 16) * (1 << FACTOR_BITS));
    }

    /**
     * Turns the lowest coefficients of a block, in rows of 8, into samples, and clears them.
     *
     * @param across samples across: 1, 2, 4 or 8
     * @param down samples down: 1, 2, 4 or 8
     */
    static void transform(int[] block, int across, int down, byte[] samples, int at, int stride) {
        if (across == 2 && down == 2) {
            square(block, samples, at, stride);
            return;
        }
        for (int column = 0; column < across; column++) {
            line(block, column, 8, down, COLUMN_SHIFT);
        }
        for (int row = 0; row < down; row++) {
            int from = 8 * row;
            line(block, from, 1, across, ROW_SHIFT);
            int to = at + row * stride;
            for (int column = 0; column < across; column++) {
                samples[to + column] = sample(block[from + column]);
                block[from + column] = 0;
            }
        }
    }

    /** Two by two samples, all factors of which are 1. */
    private static void square(int[] block, byte[] samples, int at, int stride) {
        int left = block[0] + block[8] + 4;
        int right = block[1] + block[9];
        int leftLess = block[0] - block[8] + 4;
        int rightLess = block[1] - block[9];
        samples[at] = sample(left + right >> 3);
        samples[at + 1] = sample(left - right >> 3);
        samples[at + stride] = sample(leftLess + rightLess >> 3);
        samples[at + stride + 1] = sample(leftLess - rightLess >> 3);
        block[0] = 0;
        block[1] = 0;
        block[8] = 0;
        block[9] = 0;
    }

    /** The same for a block of one colour. */
    static void fill(int[] block, int across, int down, byte[] samples, int at, int stride) {
        byte sample = sample(block[0] + 4 >> 3);
        block[0] = 0;
        for (int row = 0; row < down; row++) {
            int from = at + row * stride;
            for (int to = from; to < from + across; to++) {
                samples[to] = sample;
            }
        }
    }

    /** Level shift (T.81, section A.3.1) and clamping. */
    private static byte sample(int level) {
        int value = level + 128;
        return (byte) ((value & ~0xFF) == 0 ? value : ~value >> 31);
    }

    private static void line(int[] v, int at, int step, int count, int shift) {
        switch (count) {
            case 8 -> eight(v, at, step, shift);
            case 4 -> four(v, at, step, shift);
            case 2 -> two(v, at, step, shift);
            default -> v[at] = (v[at] << FACTOR_BITS) + (1 << shift - 1) >> shift;
        }
    }

    private static void two(int[] v, int at, int step, int shift) {
        int even = (v[at] << FACTOR_BITS) + (1 << shift - 1);
        int odd = v[at + step] << FACTOR_BITS;
        v[at] = even + odd >> shift;
        v[at + step] = even - odd >> shift;
    }

    private static void four(int[] v, int at, int step, int shift) {
        int f0 = (v[at] << FACTOR_BITS) + (1 << shift - 1);
        int f1 = v[at + step];
        int f2 = v[at + 2 * step] << FACTOR_BITS;
        int f3 = v[at + 3 * step];
        int odd0 = HALF_EVEN[0] * f1 + HALF_EVEN[1] * f3;
        int odd1 = HALF_EVEN[1] * f1 - HALF_EVEN[0] * f3;
        v[at] = f0 + f2 + odd0 >> shift;
        v[at + step] = f0 - f2 + odd1 >> shift;
        v[at + 2 * step] = f0 - f2 - odd1 >> shift;
        v[at + 3 * step] = f0 + f2 - odd0 >> shift;
    }

    /** The even coefficients make four samples of their own, which the odd ones are added to and taken from. */
    private static void eight(int[] v, int at, int step, int shift) {
        int f0 = (v[at] << FACTOR_BITS) + (1 << shift - 1);
        int f1 = v[at + step];
        int f2 = v[at + 2 * step];
        int f3 = v[at + 3 * step];
        int f4 = v[at + 4 * step] << FACTOR_BITS;
        int f5 = v[at + 5 * step];
        int f6 = v[at + 6 * step];
        int f7 = v[at + 7 * step];
        int half0 = HALF_EVEN[0] * f2 + HALF_EVEN[1] * f6;
        int half1 = HALF_EVEN[1] * f2 - HALF_EVEN[0] * f6;
        pair(v, at, step, 0, f0 + f4 + half0, ODD[0] * f1 + ODD[1] * f3 + ODD[2] * f5 + ODD[3] * f7, shift);
        pair(v, at, step, 1, f0 - f4 + half1, ODD[1] * f1 - ODD[3] * f3 - ODD[0] * f5 - ODD[2] * f7, shift);
        pair(v, at, step, 2, f0 - f4 - half1, ODD[2] * f1 - ODD[0] * f3 + ODD[3] * f5 + ODD[1] * f7, shift);
        pair(v, at, step, 3, f0 + f4 - half0, ODD[3] * f1 - ODD[2] * f3 + ODD[1] * f5 - ODD[0] * f7, shift);
    }

    private static void pair(int[] v, int at, int step, int index, int even, int odd, int shift) {
        v[at + index * step] = even + odd >> shift;
        v[at + (7 - index) * step] = even - odd >> shift;
    }
}
