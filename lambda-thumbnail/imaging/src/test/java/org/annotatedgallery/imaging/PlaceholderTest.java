package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
    private static final String BEGINNING = "data:image/jpeg;base64,";
    private static final int MOST_CHARACTERS = 1024;

    private final ImageScaler scaler = new ImageScaler();

    @Test
    void aPlaceholderIsTheImageInSixteenPixels() throws IOException {
        BufferedImage shown = decode(Placeholder.of(halves(400, 300), scaler));

        assertThat(shown.getWidth()).isEqualTo(16);
        assertThat(shown.getHeight()).isEqualTo(12);
        Grid.assertColour(shown, 2, 6, 0x2040E0, 16);
        Grid.assertColour(shown, 13, 6, 0xE0C020, 16);
    }

    @Test
    void theNarrowestImageKeepsOnePixel() throws IOException {
        BufferedImage shown = decode(Placeholder.of(halves(400, 1), scaler));

        assertThat(shown.getWidth()).isEqualTo(16);
        assertThat(shown.getHeight()).isEqualTo(1);
    }

    @Test
    void noNoiseTakesMoreThanAKilobyte() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            assertThat(Placeholder.of(noise(16, random, 1), scaler)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
            assertThat(Placeholder.of(noise(16, random, 2), scaler)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
            assertThat(Placeholder.of(noise(16, random, 255), scaler)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
        }
        assertThat(Placeholder.of(noise(400, random, 1), scaler)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
    }

    @Test
    void theSameImageGivesTheSamePlaceholder() {
        assertThat(Placeholder.of(halves(400, 300), scaler)).isEqualTo(Placeholder.of(halves(400, 300), scaler));
    }

    private static BufferedImage decode(String uri) throws IOException {
        assertThat(uri).startsWith(BEGINNING).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
        byte[] jpeg = Base64.getDecoder().decode(uri.substring(BEGINNING.length()));
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0x2040E0 : 0xE0C020);
            }
        }
        return image;
    }

    /** Each component of a pixel has one of a number of levels: two of them, the strongest contrast, hold the most energy. */
    private static BufferedImage noise(int side, Random random, int steps) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                int colour = 0;
                for (int component = 0; component < 3; component++) {
                    colour = colour << 8 | random.nextInt(steps + 1) * 255 / steps;
                }
                image.setRGB(x, y, colour);
            }
        }
        return image;
    }
}
