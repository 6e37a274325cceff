package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffFormatTest extends OrientedFormatContractTest {
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;
    private static final int EXTRA_SAMPLES = 338;
    private static final int UNASSOCIATED_ALPHA = 2;
    private static final int PROFILE = 34675;

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

    @ParameterizedTest
    @CsvSource({
        "LZW, 0",
        "Deflate, 0",
        "PackBits, 0",
        "JPEG, 0",
        "ZLib, 0",
        "LZW, 16",
        "Deflate, 16",
        "PackBits, 16",
        "JPEG, 16"
    })
    void compressedStripsAndTilesAreShown(String compression, int tile) throws Exception {
        byte[] file = Samples.write(Grid.upright(), "tiff", param -> {
            Samples.compressed(compression).accept(param);
            if (tile > 0) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(tile, tile, 0, 0);
            }
        });

        Grid.assertShownBy(uploads.scale(file, 36), compression.equals("JPEG") ? 14 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "grey, 1, 1, 8, 100, 646464",
        "grey where 0 is white, 0, 1, 8, 155, 646464",
        "grey of 16 bits, 1, 1, 16, 100 100, 646464",
        "RGB, 2, 3, 8, 224 64 32, E04020",
        "RGB of 16 bits, 2, 3, 16, 0 224 0 64 0 32, E04020",
        "CMYK, 5, 4, 8, 255 0 0 0, 00FFFF",
        "CMYK with black, 5, 4, 8, 0 0 0 128, 7F7F7F",
    })
    void pixelsOfEveryKindAreShownInTheirColours(
            String name, int photometric, int samples, int bits, String pixel, String shown) throws Exception {
        byte[] file = uniform(photometric, samples, bits, pixel).build();

        Grid.assertColour(uploads.scale(file, 10), 5, 5, Integer.parseInt(shown, 16), 1);
    }

    @ParameterizedTest
    @CsvSource({"grey, 1, 2, 100 128, B1B1B1", "RGB, 2, 4, 255 0 0 128, FF7F7F"})
    void alphaIsLaidOverWhite(String name, int photometric, int samples, String pixel, String shown) throws Exception {
        byte[] file = uniform(photometric, samples, 8, pixel)
                .number(EXTRA_SAMPLES, UNASSOCIATED_ALPHA)
                .build();

        Grid.assertColour(uploads.scale(file, 10), 5, 5, Integer.parseInt(shown, 16), 1);
    }

    @Test
    void profileIsApplied() throws Exception {
        byte[] profile = SwappedProfile.bytes();
        byte[] file = uniform(2, 3, 8, "255 0 0")
                .bytes(PROFILE, UNDEFINED, profile.length, profile)
                .build();

        Grid.assertColour(uploads.scale(file, 10), 5, 5, 0x00FF00, 3);
    }

    @Test
    void cmykIsShownAsItsProfileSays() throws Exception {
        byte[] profile = TestProfiles.redForCyan();
        byte[] file = uniform(5, 4, 8, "255 0 0 0")
                .bytes(PROFILE, UNDEFINED, profile.length, profile)
                .build();

        Grid.assertColour(uploads.scale(file, 10), 5, 5, 0xFF0000, 16);
    }

    /** 40 x 40 pixels whose bytes are these. */
    private static TiffBuilder uniform(int photometric, int samples, int bits, String pixel) {
        String[] bytes = pixel.split(" ");
        byte[] pixels = new byte[40 * 40 * bytes.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Integer.parseInt(bytes[i % bytes.length]);
        }
        return TiffBuilder.pixels(40, 40, photometric, samples, bits, pixels);
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
    void jpegsInsideThatOverlapAreRefusedAndNotReadAgainAndAgain() throws Exception {
        byte[] jpeg = Samples.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] file = new TiffBuilder()
                .number(256, 64)
                .number(257, 64)
                .number(259, 7)
                .bytes(700, LONG, 1, jpeg)
                .bytes(273, LONG, 3, longs(8, 9, 10))
                .bytes(279, LONG, 3, longs(600, 600, 600))
                .build();

        assertThatThrownBy(() -> uploads.probe(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("on top of each other");
    }

    @Test
    void progressiveJpegInsideThatWouldTakeNativeMemoryIsRefusedBeforeItIsDecoded() {
        assertThatThrownBy(() -> uploads.probe(around(Samples.jpeg(0xC2, 8, 8_000, 8_000, 1))))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessage("This progressive JPEG of 64 megapixels needs more memory than there is;"
                        + " upload a version of at most 53 megapixels.");
    }

    @Test
    void progressiveJpegInsideCountsWithItsNativeMemory() throws Exception {
        BufferedImage image = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
        byte[] jpeg = Samples.write(image, "jpeg", Samples.interlaced());
        Path file = uploads.file(new TiffBuilder()
                .number(256, 1_000)
                .number(257, 1_000)
                .number(258, 8)
                .number(259, 7)
                .number(262, 6)
                .bytes(273, LONG, 1, jpeg)
                .number(277, 3)
                .number(278, 1_000)
                .number(279, jpeg.length)
                .build());
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);

        assertThatThrownBy(() -> new ImageScaler(new DecodeMemory(2 << 20)).scale(file, header, 100))
                .isInstanceOf(TooLargeToDecodeException.class)
                .hasMessageContaining("the 4 MB that Java has here");
    }

    private static byte[] longs(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.of(values).forEach(bytes::putInt);
        return bytes.array();
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
