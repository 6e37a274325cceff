package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what Java's own writer, which is libjpeg, makes of the same pixels, and read by both readers. */
class JpegWriterTest {
    private static final float QUALITY = 0.8f;

    @ParameterizedTest
    @CsvSource({"400, 300", "333, 251", "1024, 768"})
    void filesAreAsGoodAsThoseOfJavaAndSmaller(int width, int height) throws Exception {
        BufferedImage image = TestImages.colours(width, height);
        byte[] javas = TestImages.jpeg(image, true, 0x22, QUALITY);
        byte[] progressive = writer(image, QUALITY).progressive();

        assertThat(progressive).hasSizeLessThan(javas.length);
        assertThat(writer(image, QUALITY).sequential())
                .hasSizeLessThan(TestImages.jpeg(image, false, 0x22, QUALITY).length);
        assertThat(psnr(progressive, image)).isGreaterThan(psnr(javas, image) - 0.02);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.1f, 0.4f, 0.5f, 0.6f, 0.8f, 0.95f, 1})
    void qualityMeansWhatItMeansToJava(float quality) throws Exception {
        BufferedImage image = TestImages.colours(320, 240);
        double javas = psnr(TestImages.jpeg(image, false, 0x22, quality), image);

        assertThat(psnr(writer(image, quality).sequential(), image)).isBetween(javas - 0.1, javas + 0.3);
    }

    @Test
    void bothWaysShowTheSamePixelsWhateverTheirNumber() throws Exception {
        for (int width : new int[] {1, 2, 7, 8, 9, 15, 16, 17, 33}) {
            for (int height : new int[] {1, 2, 8, 9, 16, 23, 33}) {
                assertBothWaysShow(writer(TestImages.colours(width, height), 0.95f), width, height);
                assertBothWaysShow(greyWriter(TestImages.grey(width, height)), width, height);
            }
        }
    }

    @Test
    void greyHasOneComponentLikeItsPixels() throws Exception {
        BufferedImage grey = TestImages.grey(217, 131);
        byte[] file = greyWriter(grey).progressive();

        assertThat(Decoded.of(file, JpegScale.FULL).colours()).isEqualTo(JpegColours.GREY);
        assertThat(psnr(file, grey)).isGreaterThan(psnr(TestImages.jpeg(grey, false, 0x11, QUALITY), grey) - 0.02);
    }

    @Test
    void runsOfAnyLengthAreWritten() throws Exception {
        // More blocks without coefficients than one run holds; blocks that are all alike, with many bits to correct;
        // noise.
        assertBothWaysShow(writer(1608, 1608, (x, y) -> x == 1607 && y == 1607 ? 0xFFFFFF : 0x336699), 1608, 1608);
        assertBothWaysShow(writer(400, 400, (x, y) -> x % 8 < 3 || y % 8 < 5 ? 0xFFFFFF : 0), 400, 400);
        Random random = new Random(7);
        assertBothWaysShow(writer(400, 400, (x, y) -> random.nextInt(1 << 24)), 400, 400);
    }

    @Test
    void theSmallerWayIsChosen() {
        JpegWriter small = writer(TestImages.colours(24, 24), QUALITY);
        JpegWriter large = writer(TestImages.colours(400, 300), QUALITY);

        assertThat(small.sequential()).hasSizeLessThan(small.progressive().length);
        assertThat(small.smaller()).isEqualTo(small.sequential());
        assertThat(large.progressive()).hasSizeLessThan(large.sequential().length);
        assertThat(large.smaller()).isEqualTo(large.progressive());
    }

    @Test
    void samePixelsGiveSameBytes() {
        BufferedImage image = TestImages.colours(200, 150);

        assertThat(writer(image, QUALITY).smaller())
                .isEqualTo(writer(image, QUALITY).smaller());
    }

    /** Their coefficients are the same, so that nothing can differ, and Java finds the same in them. */
    private static void assertBothWaysShow(JpegWriter writer, int width, int height) throws Exception {
        byte[] progressive = writer.progressive();
        byte[] sequential = writer.sequential();
        Decoded decoded = Decoded.of(progressive, JpegScale.FULL);

        assertThat(decoded.width()).isEqualTo(width);
        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(height, true));
        assertThat(decoded.samples())
                .isEqualTo(Decoded.of(sequential, JpegScale.FULL).samples());
        assertThat(decoded.psnr(TestImages.decode(progressive), JpegScale.FULL)).isGreaterThan(40);
        assertThat(decoded.psnr(TestImages.decode(sequential), JpegScale.FULL)).isGreaterThan(40);
    }

    private static double psnr(byte[] file, BufferedImage image) throws Exception {
        return Decoded.of(file, JpegScale.FULL).psnr(image, JpegScale.FULL);
    }

    private static JpegWriter writer(BufferedImage image, float quality) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new JpegWriter(image.getRGB(0, 0, width, height, null, 0, width), width, height, false, quality);
    }

    /** Level by level: what {@code getRGB} says of grey goes through Java's linear grey space. */
    private static JpegWriter greyWriter(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] levels = image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        return new JpegWriter(
                Arrays.stream(levels).map(level -> level * 0x010101).toArray(), width, height, true, QUALITY);
    }

    private static JpegWriter writer(int width, int height, IntBinaryOperator colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return writer(image, QUALITY);
    }
}
