package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageScalerTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 400, 400, 300",
        "3000, 4000, 400, 300, 400",
        "1000, 667, 400, 400, 267",
        "5000, 1, 400, 400, 1",
        "3, 2000, 100, 1, 100",
        "400, 400, 400, 400, 400",
        "10, 7, 400, 10, 7",
    })
    void shapeIsKeptAndNoSideVanishes(int width, int height, int box, int scaledWidth, int scaledHeight) {
        BufferedImage scaled =
                new ImageScaler().scale(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), box);

        assertThat(scaled.getWidth()).isEqualTo(scaledWidth);
        assertThat(scaled.getHeight()).isEqualTo(scaledHeight);
    }

    @Test
    void imageThatIsScaledStaysAsItIs() {
        BufferedImage image = Grid.upright();
        int[] before = image.getRGB(0, 0, Grid.WIDTH, Grid.HEIGHT, null, 0, Grid.WIDTH);

        Grid.assertShownBy(new ImageScaler().scale(image, 20), 8);

        assertThat(image.getRGB(0, 0, Grid.WIDTH, Grid.HEIGHT, null, 0, Grid.WIDTH))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "7"})
    void stripesTooFineToShowBecomeTheirMean(int width) {
        BufferedImage stripes = new BufferedImage(1_400, 1_400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1_400; y++) {
            for (int x = 0; x < 1_400; x++) {
                stripes.setRGB(x, y, x / width % 2 == 0 ? 0x000000 : 0xFFFFFF);
            }
        }

        BufferedImage scaled = new ImageScaler().scale(stripes, 50);

        int[] middle = scaled.getRGB(5, 25, 40, 1, null, 0, 40);
        assertThat(Arrays.stream(middle).map(colour -> colour & 0xFF)).allMatch(grey -> grey > 90 && grey < 165);
    }

    @Test
    void imageThatNoMemoryCanHoldIsRefusedWithTheSizeThatWouldWork() throws Exception {
        Path file = new Uploads(directory)
                .file(Samples.write(new BufferedImage(2_000, 2_000, BufferedImage.TYPE_INT_RGB), "png"));
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);

        assertThatThrownBy(() -> new ImageScaler(new DecodeMemory(6 << 20)).scale(file, header, 1_100))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessage("A PNG picture of 4.0 megapixels needs more memory than the 12 MB that Java has here;"
                        + " upload a version of at most 0.4 megapixels.");
    }

    @Test
    void jpegTakesNoMoreMemoryThanWhatIsMadeOfIt() throws Exception {
        Path file = new Uploads(directory)
                .file(JpegEncoder.encode(new BufferedImage(2_000, 2_000, BufferedImage.TYPE_INT_RGB), 0.8f));
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);

        assertThat(new ImageScaler(new DecodeMemory(40_000))
                        .scale(file, header, 100)
                        .getWidth())
                .isEqualTo(100);
        assertThatThrownBy(() -> new ImageScaler(new DecodeMemory(20_000)).scale(file, header, 100))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessageEndingWith("upload a version of at most 2.0 megapixels.");
    }
}
