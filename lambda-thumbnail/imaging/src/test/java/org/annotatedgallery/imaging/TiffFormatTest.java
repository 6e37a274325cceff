package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class TiffFormatTest extends OrientedFormatContractTest {
    private static final int LONG = 4;

    @Override
    ImageFormat format() {
        return ImageFormat.TIFF;
    }

    @Override
    byte[] file(BufferedImage stored, int orientation) {
        return TiffBuilder.image(stored, orientation);
    }

    @Override
    int tolerance() {
        return 1;
    }

    @Test
    void hugeSidesAreRefusedByTheHeader() {
        assertThatThrownBy(() -> uploads.probe(TiffBuilder.image(0xFFFFFF, 0xFFFFFF, new byte[9], 1)))
                .isInstanceOf(TooManyPixelsException.class);
    }

    @Test
    void partsThatNobodyCanCountAreRefused() {
        byte[] file = new TiffBuilder()
                .number(256, 10)
                .number(257, 10)
                .bytes(273, LONG, Integer.MAX_VALUE, new byte[4])
                .build();

        assertThatThrownBy(() -> uploads.probe(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many parts");
    }

    @Test
    void jpegInsideIsJudgedAsWell() {
        assertThatThrownBy(() -> uploads.probe(around(Samples.jpeg(0xC2, 8, 65_000, 65_000, 1))))
                .isInstanceOf(TooManyPixelsException.class);
    }

    @Test
    void progressiveJpegInsideThatWouldTakeNativeMemoryIsRefusedBeforeItIsDecoded() {
        assertThatThrownBy(() -> uploads.probe(around(Samples.jpeg(0xC2, 8, 8_000, 8_000, 1))))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessage("This progressive JPEG of 64 megapixels needs more memory than there is;"
                        + " upload a version of at most 53 megapixels.");
    }

    private static byte[] around(byte[] jpeg) {
        return new TiffBuilder()
                .number(256, 10)
                .number(257, 10)
                .number(259, 7)
                .bytes(273, LONG, 1, jpeg)
                .number(279, jpeg.length)
                .build();
    }

    @Test
    void rareCompressionIsRefusedWithAWayOut() {
        byte[] file = new TiffBuilder()
                .number(256, 10)
                .number(257, 10)
                .number(259, 34_712)
                .bytes(273, LONG, 1, new byte[9])
                .build();

        assertThatThrownBy(() -> uploads.probe(file))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("save it as");
    }
}
