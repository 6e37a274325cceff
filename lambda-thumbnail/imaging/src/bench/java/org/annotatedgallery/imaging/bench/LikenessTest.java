package org.annotatedgallery.imaging.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int SIDE = 16;

    @Test
    void sameImageIsAsLikeAsCanBe() {
        Likeness likeness = Likeness.of(pattern(60, 0), pattern(60, 0));

        assertThat(likeness.ssim()).isCloseTo(1, within(1e-9));
        assertThat(likeness.psnr()).isInfinite();
    }

    @Test
    void oneLevelEverywhereIsWhatTheFormulaSays() {
        assertThat(Likeness.of(pattern(60, 1), pattern(60, 0)).psnr()).isCloseTo(48.1308, within(1e-3));
    }

    @Test
    void evenImagesDifferByTheirBrightnessAlone() {
        double expected = (2 * 100 * 140 + 6.5025) / (100 * 100 + 140 * 140 + 6.5025);

        assertThat(Likeness.of(pattern(0, 0), pattern(0, 40)).ssim()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void halfOfTheContrastCostsStructureTheMoreTheStrongerItIs() {
        double strong = Likeness.of(pattern(60, 0), pattern(30, 0)).ssim();
        double weak = Likeness.of(pattern(8, 0), pattern(4, 0)).ssim();

        // With one mean for all windows: (2 x 60 x 30 + C2) / (60² + 30² + C2), and the same of 8 and 4.
        assertThat(strong).isCloseTo((3_600 + 58.5225) / (4_500 + 58.5225), within(0.01));
        assertThat(weak).isGreaterThan(strong);
    }

    /** A chessboard of this contrast around a grey of 100 and so many levels more. */
    private static FloatImage pattern(int contrast, int more) {
        float[] components = new float[3 * SIDE * SIDE];
        for (int i = 0; i < components.length; i++) {
            int pixel = i / 3;
            boolean light = (pixel % SIDE + pixel / SIDE) % 2 == 0;
            components[i] = 100 + more + (light ? contrast : -contrast);
        }
        return new FloatImage(SIDE, SIDE, components);
    }
}
