package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sampling factors, divisions into scans and restart intervals that no usual encoder makes. */
class SamplingTest {
    private static final int WIDTH = 101;
    private static final int HEIGHT = 77;

    @ParameterizedTest
    @CsvSource({
        "0x11, 0x11, 0x11, true, 0", "0x22, 0x11, 0x11, true, 3", "0x31, 0x21, 0x11, true, 0",
        "0x13, 0x12, 0x11, true, 1", "0x33, 0x21, 0x12, true, 2", "0x43, 0x32, 0x14, true, 0",
        "0x11, 0x22, 0x11, true, 0", "0x41, 0x11, 0x22, true, 9", "0x22, 0x11, 0x11, false, 0",
        "0x31, 0x21, 0x11, false, 4", "0x14, 0x13, 0x21, false, 7", "0x12, 0x44, 0x11, false, 1",
    })
    void everyScaleShowsEveryComponentInItsPlace(
            String first, String second, String third, boolean interleaved, int restartInterval) throws Exception {
        TestEncoder encoder = new TestEncoder(WIDTH, HEIGHT).adobe(0).restartInterval(restartInterval);
        component(encoder, 1, first, (x, y) -> 40 + x);
        component(encoder, 2, second, (x, y) -> 200 - 2 * y);
        component(encoder, 3, third, (x, y) -> 60 + x / 2 + y);
        byte[] file = (interleaved ? encoder : encoder.scanPerComponent()).encode();

        for (JpegScale scale : JpegScale.values()) {
            Decoded decoded = Decoded.of(file, scale);
            assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(scale.of(HEIGHT), true));
            assertGradients(decoded, scale);
        }
    }

    private static void component(TestEncoder encoder, int id, String factors, TestEncoder.Samples samples) {
        int both = Integer.decode(factors);
        encoder.component(id, both >> 4, both & 0xF, samples);
    }

    private static void assertGradients(Decoded decoded, JpegScale scale) {
        int side = 8 / scale.blockSide();
        for (int y = 0; y < HEIGHT / side; y++) {
            for (int x = 0; x < WIDTH / side; x++) {
                double centreX = x * side + (side - 1) / 2.0;
                double centreY = y * side + (side - 1) / 2.0;
                assertSample(decoded, x, y, 0, 40 + centreX, side);
                assertSample(decoded, x, y, 1, 200 - 2 * centreY, 2 * side);
                assertSample(decoded, x, y, 2, 60 + centreX / 2 + centreY, 1.5 * side);
            }
        }
    }

    /**
     * Where two samples make three pixels they lie three quarters of a pixel apart; the rest is quantisation, and at full
     * size a sample of four pixels.
     *
     * @param slope by how much the next pixel differs
     */
    private static void assertSample(Decoded decoded, int x, int y, int component, double expected, double slope) {
        assertThat((double) decoded.sample(x, y, component))
                .as("component %d at %d,%d", component, x, y)
                .isCloseTo(expected, within(5 + 0.75 * slope));
    }
}
