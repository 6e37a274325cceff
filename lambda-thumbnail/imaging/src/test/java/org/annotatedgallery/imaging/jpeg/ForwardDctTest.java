package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ForwardDctTest {
    @Test
    void coefficientsAreThoseOfTheDefinition() {
        Random random = new Random(7);
        float[] block = new float[64];
        for (int i = 0; i < 64; i++) {
            block[i] = random.nextInt(256) - 128;
        }
        float[] samples = block.clone();

        ForwardDct.transform(block);

        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                assertThat(block[8 * row + column] / ForwardDct.factor(row, column))
                        .isCloseTo(coefficient(samples, row, column), within(0.001));
            }
        }
    }

    /** T.81, section A.3.3. */
    private static double coefficient(float[] samples, int v, int u) {
        double sum = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                sum += samples[8 * y + x]
                        * Math.cos((2 * x + 1) * u * Math.PI / 16)
                        * Math.cos((2 * y + 1) * v * Math.PI / 16);
            }
        }
        return sum / 4 * (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1);
    }
}
