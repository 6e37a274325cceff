package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InverseDctTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4", "8, 8", "8, 4", "4, 8", "2, 4", "1, 8", "8, 1"})
    void samplesAreThoseOfTheDefinitionAndTheBlockIsClearedForTheNextOne(int across, int down) {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            int[] block = new int[64];
            for (int v = 0; v < down; v++) {
                for (int u = 0; u < across; u++) {
                    block[8 * v + u] = (int) (random.nextGaussian() * 400 / (1 + u + v));
                }
            }
            double[] expected = ReferenceDct.inverse(block, across, down);
            byte[] samples = new byte[3 + 8 * 10];

            InverseDct.transform(block, across, down, samples, 3, 10);

            for (int i = 0; i < expected.length; i++) {
                int sample = samples[3 + i / across * 10 + i % across] & 0xFF;
                assertThat((double) sample).isCloseTo(Math.max(0, Math.min(255, 128 + expected[i])), within(0.6));
            }
            assertThat(block).containsOnly(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 128", "1016, 255", "-1024, 0", "80, 138", "30000, 255", "-30000, 0"})
    void flatBlockHasTheColourOfItsFirstCoefficient(int coefficient, int expected) {
        byte[] samples = new byte[16];
        int[] block = new int[64];
        block[0] = coefficient;

        InverseDct.fill(block, 4, 4, samples, 0, 4);

        assertThat(samples).containsOnly(expected);
        assertThat(block).containsOnly(0);
    }
}
