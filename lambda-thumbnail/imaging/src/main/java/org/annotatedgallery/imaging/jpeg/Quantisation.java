package org.annotatedgallery.imaging.jpeg;

/** How coarse coefficients are written: the example tables of T.81, annex K.1, scaled by the quality as libjpeg does it. */
final class Quantisation {
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    /** In rows of 8, the upper left corner of 4 x 4 of the table; all others are {@link #CHROMA_REST}. */
    private static final int[] CHROMA_CORNER = {17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99};

    private static final int CHROMA_REST = 99;

    /** In zig-zag order. */
    private final int[] steps = new int[64];
    /** What makes steps of what {@link ForwardDct} leaves, in zig-zag order. */
    private final float[] factors = new float[64];

    private Quantisation(boolean chroma, float quality) {
        double scale = quality < 0.5 ? 0.5 / Math.max(0.01, quality) : 2 - 2 * quality;
        for (int place = 0; place < 64; place++) {
            int row = Zigzag.row(place);
            int column = Zigzag.column(place);
            steps[place] = (int) Math.max(1, Math.min(255, Math.round(example(chroma, row, column) * scale)));
            factors[place] = (float) (1 / (steps[place] * ForwardDct.factor(row, column)));
        }
    }

    /**
     * @param quality 0 to 1
     */
    static Quantisation ofLuma(float quality) {
        return new Quantisation(false, quality);
    }

    /**
     * @param quality 0 to 1
     */
    static Quantisation ofChroma(float quality) {
        return new Quantisation(true, quality);
    }

    private static int example(boolean chroma, int row, int column) {
        if (!chroma) {
            return LUMA[8 * row + column];
        }
        return row < 4 && column < 4 ? CHROMA_CORNER[4 * row + column] : CHROMA_REST;
    }

    int step(int place) {
        return steps[place];
    }

    /** The nearest whole number of steps. */
    int quantised(float[] block, int place) {
        float value = block[Zigzag.NATURAL[place]] * factors[place];
        return (int) (value + 16_384.5f) - 16_384;
    }
}
