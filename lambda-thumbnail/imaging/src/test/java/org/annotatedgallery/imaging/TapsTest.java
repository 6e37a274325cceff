package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TapsTest {
    @Test
    void lastPixelCountsByThePartOfItThatTheImageHas() {
        // 17 pixels in steps of 8: two whole ones and an eighth.
        Taps taps = Taps.area(new Side(17, 8), 1);

        assertThat(taps.first[0]).isZero();
        assertThat(taps.weights[0]).containsExactly(new float[] {8 / 17f, 8 / 17f, 1 / 17f}, within(1e-6f));
    }

    @Test
    void filterIsCentredOnTheImageAndNotOnItsPixels() {
        // One pixel and a half, whose middle lies within the first.
        Taps taps = Taps.lanczos(new Side(12, 8), 1);

        assertThat(taps.weights[0]).hasSize(2);
        assertThat(taps.weights[0][0]).isGreaterThan(taps.weights[0][1]);
    }

    @Test
    void filterOfWholePixelsIsSymmetric() {
        Taps taps = Taps.lanczos(new Side(16, 8), 1);

        assertThat(taps.weights[0]).containsExactly(new float[] {0.5f, 0.5f}, within(1e-6f));
    }
}
