package org.annotatedgallery.imaging.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FloatImageTest {
    @ParameterizedTest
    @EnumSource(Kernel.class)
    void evenSlopeStaysOneWhereTheFilterLiesWithin(Kernel kernel) {
        FloatImage resampled = FloatImage.resampled(slope(200, 50), 40, 10, kernel);

        for (int x = 3; x < 37; x++) {
            float green = resampled.components()[3 * (5 * 40 + x) + 1];
            assertThat(green).isCloseTo(5 * x + 2, within(0.01f));
        }
    }

    @Test
    void areaCountsPartsOfPixels() {
        FloatImage resampled = FloatImage.resampled(slope(3, 3), 2, 2, Kernel.AREA);

        assertThat(resampled.components()[1]).isCloseTo((0 + 0.5f * 1) / 1.5f, within(1e-4f));
        assertThat(resampled.components()[4]).isCloseTo((0.5f * 1 + 2) / 1.5f, within(1e-4f));
    }

    /** Each column is as green as its number says, and all are as red as can be. */
    private static BufferedImage slope(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xFF0000 | x << 8);
            }
        }
        return image;
    }
}
