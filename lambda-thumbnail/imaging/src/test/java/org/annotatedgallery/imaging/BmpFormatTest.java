package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class BmpFormatTest extends ImageFormatContractTest {
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;

    @Override
    ImageFormat format() {
        return ImageFormat.BMP;
    }

    @Override
    byte[] file(BufferedImage image) throws Exception {
        return Samples.write(image, "bmp");
    }

    @Override
    int tolerance() {
        return 1;
    }

    @Test
    void pixelsBeyondTheEndOfTheFileAreRefusedByTheHeader() throws Exception {
        byte[] file = file(Grid.upright());
        numbers(file).putInt(WIDTH, 10_000).putInt(HEIGHT, 10_000);

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void negativeWidthIsRefused() throws Exception {
        byte[] file = file(Grid.upright());
        numbers(file).putInt(WIDTH, -5);

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void negativeHeightMeansTopRowFirst() throws Exception {
        byte[] file = file(Grid.stored(4));
        numbers(file).putInt(HEIGHT, -Grid.HEIGHT);

        Grid.assertShownBy(uploads.scale(file, 36), 1);
    }

    @Test
    void textThatBeginsLikeABmpIsNone() {
        assertThatThrownBy(() -> uploads.probe(Samples.ascii("BMW built this motor in 1923, and it ran.")))
                .isInstanceOf(UnsupportedTypeException.class);
    }

    private static ByteBuffer numbers(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
