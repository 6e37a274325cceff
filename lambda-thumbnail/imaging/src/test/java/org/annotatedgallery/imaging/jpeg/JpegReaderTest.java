package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against what Java's own reader, which is libjpeg, makes of the same files. */
class JpegReaderTest {
    @ParameterizedTest
    @CsvSource({
        // Where nothing is subsampled, and at full size, only rounding differs. Smaller images are compared with the
        // mean of
        // the pixels, which is not quite what a smaller transform makes.
        "false, 0x11, 65, 42, 42, 48",
        "false, 0x21, 50, 42, 42, 45",
        "false, 0x12, 44, 42, 42, 46",
        "false, 0x22, 65, 42, 42, 45",
        "true, 0x11, 65, 42, 42, 46",
        "true, 0x21, 50, 42, 42, 45",
        "true, 0x12, 44, 42, 42, 45",
        "true, 0x22, 65, 42, 42, 44",
        "false, 0x41, 44, 42, 42, 46",
        "true, 0x42, 38, 38, 40, 44",
    })
    void imageIsTheSameAtEveryScale(
            boolean progressive, String luma, double full, double half, double quarter, double eighth)
            throws Exception {
        byte[] file = TestImages.jpeg(TestImages.colours(333, 251), progressive, Integer.decode(luma), 0.85f);

        assertSame(file, JpegScale.FULL, full);
        assertSame(file, JpegScale.HALF, half);
        assertSame(file, JpegScale.QUARTER, quarter);
        assertSame(file, JpegScale.EIGHTH, eighth);
    }

    @ParameterizedTest
    @CsvSource({"false, 0.3", "true, 0.3", "false, 0.97", "true, 0.97"})
    void coarseAndFineQuantisationAreRight(boolean progressive, float quality) throws Exception {
        byte[] file = TestImages.jpeg(TestImages.colours(200, 150), progressive, 0x11, quality);

        assertSame(file, JpegScale.FULL, 60);
        assertSame(file, JpegScale.HALF, 40);
        assertSame(file, JpegScale.QUARTER, 40);
        assertSame(file, JpegScale.EIGHTH, 44);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void greyStaysOneComponent(boolean progressive, boolean odd) throws Exception {
        BufferedImage grey = TestImages.grey(odd ? 217 : 208, odd ? 131 : 136);
        byte[] file = TestImages.jpeg(grey, progressive, 0x11, 0.85f);

        assertThat(Decoded.of(file, JpegScale.FULL).colours()).isEqualTo(JpegColours.GREY);
        assertSame(file, JpegScale.FULL, 65);
        assertSame(file, JpegScale.HALF, 40);
        assertSame(file, JpegScale.QUARTER, 40);
        assertSame(file, JpegScale.EIGHTH, 50);
    }

    private static void assertSame(byte[] file, JpegScale scale, double psnr) throws Exception {
        Decoded decoded = Decoded.of(file, scale);
        BufferedImage expected = TestImages.decode(file);

        assertThat(decoded.width()).isEqualTo(scale.of(expected.getWidth()));
        assertThat(decoded.height()).isEqualTo(scale.of(expected.getHeight()));
        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(decoded.height(), true));
        assertThat(decoded.psnr(expected, scale)).as(scale.name()).isGreaterThan(psnr);
    }

    @ParameterizedTest
    @EnumSource(JpegScale.class)
    void tinyImagesHaveAPixelAtLeast(JpegScale scale) throws Exception {
        for (int width = 1; width < 20; width += 3) {
            for (int height = 1; height < 20; height += 3) {
                for (boolean progressive : new boolean[] {false, true}) {
                    byte[] file = TestImages.jpeg(TestImages.colours(width, height), progressive);

                    assertThat(Decoded.of(file, scale).outcome()).isEqualTo(new JpegOutcome(scale.of(height), true));
                }
            }
        }
    }

    @Test
    void tiniestImagesHaveSquareColoursAsEverywhere() throws Exception {
        assertSame(TestImages.jpeg(TestImages.colours(3, 3), false), JpegScale.FULL, 40);
        assertSame(TestImages.jpeg(TestImages.colours(4, 9), true), JpegScale.FULL, 40);
    }

    @Test
    void openingABaselineImageReadsItsHeaderOnly() throws Exception {
        byte[] file = TestImages.jpeg(TestImages.colours(640, 480), false, 0x22, 0.97f);
        JpegSource source = (at, target, offset, count) -> {
            assertThat(at).isZero();
            return Decoded.source(file).read(at, target, offset, count);
        };

        assertThat(file.length).isGreaterThan(4 * 16 * 1024);
        assertThat(JpegReader.open(source, JpegLimits.USUAL).process()).isEqualTo(JpegProcess.SEQUENTIAL);
    }

    @Test
    void readerCanBeAskedAgain() throws Exception {
        byte[] file = TestImages.jpeg(TestImages.colours(64, 64), true);
        JpegReader reader = JpegReader.open(Decoded.source(file), JpegLimits.USUAL);

        for (JpegScale scale : JpegScale.values()) {
            assertThat(reader.read(scale, (y, row) -> {})).isEqualTo(new JpegOutcome(scale.of(64), true));
        }
    }

    @Test
    void profileInPiecesIsPutTogetherByTheirNumbers() throws Exception {
        byte[] file = new TestEncoder(8, 8)
                .component(1, 1, 1, (x, y) -> 99)
                .segment(profileChunk(2, "colours"))
                .segment(profileChunk(1, "some "))
                .segment(profileChunk(1, "again"))
                .segment(profileChunk(4, "of another one"))
                .encode();

        assertThat(JpegReader.open(Decoded.source(file), JpegLimits.USUAL).profile())
                .asString()
                .isEqualTo("some colours");
        assertThat(JpegReader.open(Decoded.source(TestImages.jpeg(TestImages.grey(8, 8), false)), JpegLimits.USUAL)
                        .profile())
                .isNull();
    }

    private static byte[] profileChunk(int number, String text) {
        return ("\u00E2ICC_PROFILE\0" + (char) number + (char) 2 + text)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
