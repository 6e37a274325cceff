package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

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
