package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class GifFormatTest extends ImageFormatContractTest {
    private static final int SCREEN = 6;

    @Override
    ImageFormat format() {
        return ImageFormat.GIF;
    }

    @Override
    byte[] file(BufferedImage image) throws Exception {
        return Samples.write(inPalette(image), "gif");
    }

    @Override
    int tolerance() {
        return 1;
    }

    /** The grid's own colours, so that nothing is dithered. */
    private static BufferedImage inPalette(BufferedImage image) {
        IndexColorModel palette = new IndexColorModel(8, Grid.COLOURS.length, Grid.COLOURS, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        indexed.getGraphics().drawImage(image, 0, 0, null);
        return indexed;
    }

    @Test
    void smallFirstFrameIsShownAtItsPlaceOnTheScreen() throws Exception {
        byte[] file = placed(200, 100, 100, 40);

        BufferedImage scaled = uploads.scale(file, 100);

        assertThat(uploads.probe(file).width()).isEqualTo(200);
        assertThat(scaled.getWidth()).isEqualTo(100);
        assertThat(scaled.getHeight()).isEqualTo(50);
        Grid.assertColour(scaled, 20, 20, 0xFFFFFF, 1);
        Grid.assertShownBy(scaled.getSubimage(50, 20, 36, 24), 1);
    }

    @Test
    void screenSmallerThanItsFirstFrameIsWidened() throws Exception {
        ImageHeader header = uploads.probe(placed(1, 1, 0, 0));

        assertThat(header.width()).isEqualTo(Grid.WIDTH);
        assertThat(header.height()).isEqualTo(Grid.HEIGHT);
    }

    @Test
    void frameFarOutsideOfTheScreenCountsAgainstTheLimit() throws Exception {
        byte[] file = placed(1, 1, 60_000, 60_000);

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(TooManyPixelsException.class);
    }

    @Test
    void transparentColourIsLaidOverWhite() throws Exception {
        byte[] reds = {0, 0x40};
        IndexColorModel palette = new IndexColorModel(1, 2, reds, reds, reds, 0);
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int i = 0; i < 1600; i++) {
            image.getRaster().setSample(i % 40, i / 40, 0, i % 40 / 20);
        }

        BufferedImage scaled = uploads.scale(Samples.write(image, "gif"), 20);

        Grid.assertColour(scaled, 4, 10, 0xFFFFFF, 1);
        Grid.assertColour(scaled, 15, 10, 0x404040, 1);
    }

    @Test
    void interlacedImageIsShown() throws Exception {
        byte[] file = Samples.write(inPalette(Grid.upright()), "gif", Samples.interlaced());

        Grid.assertShownBy(uploads.scale(file, 36), 1);
    }

    @Test
    void floodOfExtensionsIsRefused() throws Exception {
        byte[] file = file(Grid.upright());
        byte[] flood = new byte[3 * 10_100];
        for (int i = 0; i < flood.length; i += 3) {
            flood[i] = 0x21;
            flood[i + 1] = (byte) 0xFE;
        }

        assertThatThrownBy(() -> uploads.probe(Samples.insert(file, 13 + 16 * 3, flood)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many blocks");
    }

    @Test
    void noFrameIsRefused() {
        byte[] file = Samples.join(Samples.ascii("GIF89a"), new byte[] {9, 0, 9, 0, 0, 0, 0, 0x3B});

        assertThatThrownBy(() -> uploads.probe(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("no frame");
    }

    private byte[] placed(int screenWidth, int screenHeight, int x, int y) throws Exception {
        byte[] file = file(Grid.upright());
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(SCREEN, (short) screenWidth).putShort(SCREEN + 2, (short) screenHeight);
        // The writer puts a table of 16 colours and one extension of 8 bytes before the frame.
        int frame = 13 + 16 * 3;
        while (file[frame] != 0x2C) {
            frame += 8;
        }
        numbers.putShort(frame + 1, (short) x).putShort(frame + 3, (short) y);
        return file;
    }
}
