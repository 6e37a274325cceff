package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.luciad.imageio.webp.CompressionType;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebpFormatTest extends OrientedFormatContractTest {
    private static final int EXIF = 0x08;
    private static final int ANIMATION = 0x02;
    private static final int PROFILE = 0x20;

    @Override
    ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    byte[] file(BufferedImage stored, int orientation) throws Exception {
        return Samples.webp(
                Samples.webpCanvas(EXIF, stored.getWidth(), stored.getHeight()),
                Samples.webpPixels(stored),
                Samples.riffChunk("EXIF", TiffBuilder.orientation(orientation)));
    }

    @Override
    int tolerance() {
        return 2;
    }

    /** libwebp holds all pixels of a lossless image. */
    @Override
    long smallMemory() {
        return 15_000;
    }

    @ParameterizedTest
    @CsvSource({"1, 4000", "2, 4000", "3, 4000", "4000, 1", "4000, 2"})
    void narrowLossyImageKeepsItsColours(int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x30D05A);
        }
        byte[] file = Samples.webp(Samples.webpPixels(image, CompressionType.Lossy));

        Grid.assertColour(uploads.scale(file, 1_600), 0, 0, 0x30D05A, 12);
    }

    @Test
    void losslessImageCountsWithItsNativeMemory() throws Exception {
        Path file = uploads.file(Samples.webp(Samples.webpPixels(new BufferedImage(2_000, 2_000, 1))));
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);

        assertThatThrownBy(() -> new ImageScaler(new DecodeMemory(10 << 20)).scale(file, header, 100))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessage("A WebP picture of 4.0 megapixels needs more memory than the 20 MB that Java has here;"
                        + " upload a version of at most 2.6 megapixels.");
    }

    @Test
    void firstFrameOfAnAnimationIsShownOnItsCanvas() throws Exception {
        byte[] frame = Samples.join(
                Samples.littleEndian24(50),
                Samples.littleEndian24(20),
                Samples.littleEndian24(Grid.WIDTH - 1),
                Samples.littleEndian24(Grid.HEIGHT - 1),
                new byte[4],
                Samples.webpPixels(Grid.upright()));
        byte[] file = Samples.webp(
                Samples.webpCanvas(ANIMATION, 200, 100),
                Samples.riffChunk("ANIM", new byte[6]),
                Samples.riffChunk("ANMF", frame),
                Samples.riffChunk("ANMF", frame));

        BufferedImage scaled = uploads.scale(file, 100);

        assertThat(scaled.getWidth()).isEqualTo(100);
        assertThat(scaled.getHeight()).isEqualTo(50);
        Grid.assertColour(scaled, 20, 20, 0xFFFFFF, 1);
        Grid.assertShownBy(scaled.getSubimage(50, 20, 36, 24), 2);
    }

    @Test
    void alphaIsLaidOverWhite() throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                image.setRGB(x, y, x < 50 ? 0x00000000 : 0x80FF0000);
            }
        }

        BufferedImage scaled = uploads.scale(Samples.webp(Samples.webpPixels(image)), 20);

        Grid.assertColour(scaled, 4, 10, 0xFFFFFF, 1);
        Grid.assertColour(scaled, 15, 10, 0xFF7F7F, 2);
    }

    @Test
    void profileIsApplied() throws Exception {
        BufferedImage red = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        red.setRGB(
                0,
                0,
                40,
                40,
                java.util.stream.IntStream.generate(() -> 0xFF0000).limit(1600).toArray(),
                0,
                40);
        byte[] file = Samples.webp(
                Samples.webpCanvas(PROFILE, 40, 40),
                Samples.riffChunk("ICCP", SwappedProfile.bytes()),
                Samples.webpPixels(red));

        Grid.assertColour(uploads.scale(file, 20), 10, 10, 0x00FF00, 4);
    }

    @Test
    void frameOutsideOfItsCanvasIsRefused() throws Exception {
        byte[] file = Samples.webp(Samples.webpCanvas(0, 10, 10), Samples.webpPixels(Grid.upright()));

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void floodOfChunksIsRefused() throws Exception {
        byte[] file = Samples.webp(new byte[8 * 10_100], Samples.webpPixels(Grid.upright()));

        assertThatThrownBy(() -> uploads.probe(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many chunks");
    }

    @Test
    void giganticCanvasIsRefusedByTheHeader() throws Exception {
        byte[] file = Samples.webp(Samples.webpCanvas(0, 1 << 24, 1 << 24), Samples.webpPixels(Grid.upright()));

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(TooManyPixelsException.class);
    }
}
