package org.annotatedgallery.imaging.jpeg;

/** The order in which a block's coefficients are stored (T.81, figure 5). */
final class Zigzag {
    /** From a place in zig-zag order to 8 times the row plus the column. */
    static final int[] NATURAL = natural();

    private Zigzag() {}

    private static int[] natural() {
        int[] natural = new int[64];
        int place = 0;
        for (int diagonal = 0; diagonal < 15; diagonal++) {
            for (int step = 0; step <= diagonal; step++) {
                int row = diagonal % 2 == 0 ? diagonal - step : step;
                int column = diagonal - row;
                if (row < 8 && column < 8) {
                    natural[place++] = 8 * row + column;
                }
            }
        }
        return natural;
    }

    static int row(int place) {
        return NATURAL[place] >> 3;
    }

    static int column(int place) {
        return NATURAL[place] & 7;
    }
}
