package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegEncoderTest {
    private static final int BASELINE_FRAME = 0xC0;
    private static final int PROGRESSIVE_FRAME = 0xC2;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;

    /** JFIF's header, quantisation tables, Huffman tables, frame and scan. */
    private static final Set<Integer> NEEDED =
            Set.of(START_OF_IMAGE, 0xE0, 0xDB, 0xC4, BASELINE_FRAME, PROGRESSIVE_FRAME, START_OF_SCAN);

    @Test
    void encodedImageShowsTheSameColours() throws Exception {
        byte[] jpeg = JpegEncoder.encode(Grid.upright(), 0.9f);

        Grid.assertShownBy(ImageIO.read(new ByteArrayInputStream(jpeg)), 12);
    }

    @Test
    void lowerQualityTakesFewerBytes() {
        assertThat(JpegEncoder.encode(Grid.upright(), 0.3f))
                .hasSizeLessThan(JpegEncoder.encode(Grid.upright(), 0.95f).length);
    }

    @Test
    void aSimpleImageIsWrittenInOneScanWithTablesOfItsOwn() throws Exception {
        byte[] jpeg = JpegEncoder.encode(Grid.upright(), 0.8f);

        assertThat(markers(jpeg)).contains(BASELINE_FRAME).containsOnlyOnce(START_OF_SCAN);
        assertThat(jpeg).hasSizeLessThan(Samples.write(Grid.upright(), "jpeg").length);
    }

    @Test
    void aDetailedImageIsWrittenProgressively() {
        assertThat(markers(JpegEncoder.encode(clouds(400), 0.8f))).contains(PROGRESSIVE_FRAME);
        assertThat(markers(JpegEncoder.encode(clouds(1600), 0.8f))).contains(PROGRESSIVE_FRAME);
    }

    @Test
    void nothingButWhatPixelsNeedIsWritten() {
        for (BufferedImage image : List.of(Grid.upright(), clouds(400), greySteps())) {
            assertThat(markers(JpegEncoder.encode(image, 0.8f))).isSubsetOf(NEEDED);
        }
    }

    @Test
    void theSameImageGivesTheSameBytes() {
        for (int side : new int[] {40, 400, 1600}) {
            assertThat(JpegEncoder.encode(clouds(side), 0.8f)).isEqualTo(JpegEncoder.encode(clouds(side), 0.8f));
        }
    }

    @Test
    void aGreyImageHasOneComponentWithItsOwnLevels() throws Exception {
        BufferedImage grey = greySteps();

        Raster levels = ImageIO.read(new ByteArrayInputStream(JpegEncoder.encode(grey, 0.95f)))
                .getRaster();

        assertThat(levels.getNumBands()).isEqualTo(1);
        for (int x = 4; x < grey.getWidth(); x += 8) {
            assertThat(levels.getSample(x, 4, 0)).isCloseTo(grey.getRGB(x, 4) & 0xFF, within(2));
        }
    }

    @Test
    void oneColouredPixelMakesAnImageOfColours() throws Exception {
        BufferedImage image = greySteps();
        image.setRGB(image.getWidth() - 1, image.getHeight() - 1, 0x808081);

        byte[] jpeg = JpegEncoder.encode(image, 0.8f);

        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getRaster().getNumBands())
                .isEqualTo(3);
    }

    /** From black to white in columns of a block's width. */
    private static BufferedImage greySteps() {
        BufferedImage image = new BufferedImage(128, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, x / 8 * 17 * 0x010101);
            }
        }
        return image;
    }

    /** Soft round shapes of all sizes, much as a photograph has. */
    private static BufferedImage clouds(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            int x = random.nextInt(side);
            int y = random.nextInt(side);
            int size = 2 + (int) (side / 3 * Math.pow(random.nextDouble(), 5));
            Color colour = new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 160);
            graphics.setPaint(new GradientPaint(x, y, colour, x + size, y + size, colour.darker()));
            graphics.fillOval(x, y, size, size);
        }
        graphics.dispose();
        return image;
    }

    /** Those with a segment of their own, and the first. */
    private static List<Integer> markers(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        List<Integer> markers = new ArrayList<>(List.of(file.getShort() & 0xFF));
        while (file.remaining() > 2) {
            if (file.get() == (byte) 0xFF && file.get(file.position()) != 0) {
                markers.add(file.get() & 0xFF);
                file.position(file.position() + file.getShort(file.position()));
            }
        }
        return markers;
    }
}
