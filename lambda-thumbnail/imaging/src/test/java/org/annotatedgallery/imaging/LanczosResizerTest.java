package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanczosResizerTest {
    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new LanczosResizer().resize(image, resized);
        return resized;
    }

    private static BufferedImage gradient(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * 255 / width << 16 | 0x4000 | y * 255 / height);
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"200, 120, 199, 60", "150, 100, 100, 67", "90, 40, 23, 11", "64, 64, 64, 64", "50, 1, 20, 1"})
    void everyColourStaysInItsPlace(int width, int height, int smallerWidth, int smallerHeight) {
        BufferedImage image = resized(gradient(width, height), smallerWidth, smallerHeight);

        for (int y = 0; y < smallerHeight; y++) {
            for (int x = 0; x < smallerWidth; x++) {
                int red = (int) ((x + 0.5) * 255 / smallerWidth);
                int blue = (int) ((y + 0.5) * 255 / smallerHeight);
                Grid.assertColour(image, x, y, red << 16 | 0x4000 | blue, height == 1 ? 128 : 10);
            }
        }
    }

    @Test
    void whiteAndBlackStayWhatTheyAreBesideEachOther() {
        BufferedImage image = new BufferedImage(150, 10, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1_500; i++) {
            image.setRGB(i % 150, i / 150, i % 150 < 75 ? 0xFFFFFF : 0);
        }

        BufferedImage smaller = resized(image, 100, 7);

        for (int x = 0; x < 100; x++) {
            if (x < 46 || x > 53) {
                Grid.assertColour(smaller, x, 3, x < 50 ? 0xFFFFFF : 0, 6);
            }
        }
        assertThat(smaller.getRGB(48, 3) & 0xFF).isGreaterThan(235);
        assertThat(smaller.getRGB(51, 3) & 0xFF).isLessThan(20);
    }
}
