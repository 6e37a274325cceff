package org.annotatedgallery.imaging.jpeg;

/**
 * The forward DCT (T.81, section A.3.3) of 8 x 8 samples by the method of Arai, Agui and Nakajima (1988), which takes five
 * multiplications in each direction and leaves a factor in each coefficient for quantisation to take out.
 */
final class ForwardDct {
    private static final float ROTATION = (float) Math.cos(Math.PI / 4);
    private static final float LOW = (float) Math.cos(3 * Math.PI / 8);
    private static final float DIFFERENCE = (float) (Math.sqrt(2) * Math.cos(3 * Math.PI / 8));
    private static final float SUM = (float) (Math.sqrt(2) * Math.cos(Math.PI / 8));

    private ForwardDct() {}

    /** How many times too large a coefficient is left. */
    static double factor(int row, int column) {
        return 8 * factor(row) * factor(column);
    }

    private static double factor(int index) {
        return index == 0 ? 1 : Math.sqrt(2) * Math.cos(index * Math.PI / 16);
    }

    /** Samples, in rows of 8, become coefficients. */
    static void transform(float[] block) {
        for (int row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] v, int at, int step) {
        float sum0 = v[at] + v[at + 7 * step];
        float sum1 = v[at + step] + v[at + 6 * step];
        float sum2 = v[at + 2 * step] + v[at + 5 * step];
        float sum3 = v[at + 3 * step] + v[at + 4 * step];
        float difference0 = v[at] - v[at + 7 * step];
        float difference1 = v[at + step] - v[at + 6 * step];
        float difference2 = v[at + 2 * step] - v[at + 5 * step];
        float difference3 = v[at + 3 * step] - v[at + 4 * step];
        even(v, at, step, sum0 + sum3, sum1 + sum2, sum1 - sum2, sum0 - sum3);
        odd(v, at, step, difference2 + difference3, difference1 + difference2, difference0 + difference1, difference0);
    }

    private static void even(float[] v, int at, int step, float outer, float inner, float innerLess, float outerLess) {
        float turned = (innerLess + outerLess) * ROTATION;
        v[at] = outer + inner;
        v[at + 4 * step] = outer - inner;
        v[at + 2 * step] = outerLess + turned;
        v[at + 6 * step] = outerLess - turned;
    }

    private static void odd(float[] v, int at, int step, float low, float middle, float high, float first) {
        float common = (low - high) * LOW;
        float lower = DIFFERENCE * low + common;
        float higher = SUM * high + common;
        float turned = middle * ROTATION;
        float more = first + turned;
        float less = first - turned;
        v[at + 5 * step] = less + lower;
        v[at + 3 * step] = less - lower;
        v[at + step] = more + higher;
        v[at + 7 * step] = more - higher;
    }
}
