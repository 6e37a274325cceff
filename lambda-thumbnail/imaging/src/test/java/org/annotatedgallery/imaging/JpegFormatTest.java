package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegFormatTest extends OrientedFormatContractTest {
    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;

    @Override
    ImageFormat format() {
        return ImageFormat.JPEG;
    }

    @Override
    byte[] file(BufferedImage stored, int orientation) {
        byte[] exif = Samples.join(Samples.ascii("Exif\0\0"), TiffBuilder.orientation(orientation));
        return Samples.insert(JpegEncoder.encode(stored, 0.95f), 2, Samples.segment(0xE1, exif));
    }

    @Override
    int tolerance() {
        return 14;
    }

    @Test
    void profileIsApplied() throws Exception {
        Grid.assertColour(uploads.scale(red(SwappedProfile.bytes()), 10), 5, 5, 0x00FF00, 12);
    }

    @Test
    void brokenProfileIsIgnored() throws Exception {
        Grid.assertColour(uploads.scale(red(new byte[500]), 10), 5, 5, 0xFF0000, 12);
    }

    /** The colours were computed from the primaries of each space, outside of this project. */
    @ParameterizedTest
    @CsvSource({"C86432, D75D1F", "64C864, 2DCB56", "3C5AB4, 325BBA"})
    void displayP3IsShownInItsColours(String stored, String shown) throws Exception {
        assertShown(TestProfiles.displayP3(), stored, shown);
    }

    @ParameterizedTest
    @CsvSource({"C86432, E3642A", "64C864, 00C95C", "3C5AB4, 245AB8"})
    void adobeRgbIsShownInItsColours(String stored, String shown) throws Exception {
        assertShown(TestProfiles.adobeRgb(), stored, shown);
    }

    private void assertShown(byte[] profile, String stored, String shown) throws Exception {
        byte[] file = uniform(Integer.parseInt(stored, 16), profile);

        Grid.assertColour(uploads.scale(file, 10), 5, 5, Integer.parseInt(shown, 16), 6);
    }

    @Test
    void greyImageKeepsItsBrightnessWhateverItsProfileSays() throws Exception {
        byte[] plain = uniform(0x646464);
        byte[] profiled =
                withProfile(plain, ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData());

        Grid.assertColour(uploads.scale(plain, 10), 5, 5, 0x646464, 1);
        Grid.assertColour(uploads.scale(profiled, 10), 5, 5, 0x646464, 1);
    }

    @Test
    void profileOfOtherThanRgbIsIgnored() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_CIEXYZ).getData();

        Grid.assertColour(uploads.scale(uniform(0xFF0000, profile), 10), 5, 5, 0xFF0000, 6);
    }

    private static byte[] red(byte[] profile) {
        return uniform(0xFF0000, profile);
    }

    private static byte[] uniform(int colour, byte[] profile) {
        return withProfile(uniform(colour), profile);
    }

    private static byte[] uniform(int colour) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, colour);
        }
        return JpegEncoder.encode(image, 0.95f);
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        byte[] body = Samples.join(Samples.ascii("ICC_PROFILE\0\u0001\u0001"), profile);
        return Samples.insert(jpeg, 2, Samples.segment(0xE2, body));
    }

    @Test
    void cmykAsAdobeWritesItInvertedIsShownInItsColours() throws Exception {
        // A quarter each: no ink, cyan, yellow, black.
        int[][] inks = {{0, 0, 0, 0}, {255, 0, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}};

        BufferedImage scaled = uploads.scale(cmyk(inks), 16);

        Grid.assertColour(scaled, 3, 3, 0xFFFFFF, 12);
        Grid.assertColour(scaled, 12, 3, 0x00FFFF, 12);
        Grid.assertColour(scaled, 3, 12, 0xFFFF00, 12);
        Grid.assertColour(scaled, 12, 12, 0x000000, 12);
    }

    @Test
    void cmykIsShownAsItsProfileSays() throws Exception {
        int[][] inks = {{0, 0, 0, 0}, {255, 0, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}};

        BufferedImage scaled = uploads.scale(withProfile(cmyk(inks), TestProfiles.redForCyan()), 16);

        Grid.assertColour(scaled, 3, 3, 0xFFFFFF, 12);
        Grid.assertColour(scaled, 12, 3, 0xFF0000, 16);
        Grid.assertColour(scaled, 3, 12, 0xFFFFFF, 12);
        Grid.assertColour(scaled, 12, 12, 0x000000, 12);
    }

    private static byte[] cmyk(int[][] inks) throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(0, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                for (int band = 0; band < 4; band++) {
                    raster.setSample(x, y, band, 255 - inks[y / 16 * 2 + x / 16][band]);
                }
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] adobe = Samples.segment(0xEE, Samples.ascii("Adobe\0\u0064\0\0\0\0\0"));
        return Samples.insert(file.toByteArray(), 2, adobe);
    }

    @ParameterizedTest
    @CsvSource({
        "lossless of 12 bits, 195, 12",
        "arithmetic, 201, 8",
        "arithmetic progressive, 202, 8",
        "12 bits, 193, 12",
    })
    void unusualProcessIsRefusedWithAWayOut(String name, int process, int bits) {
        byte[] file = Samples.jpeg(process, bits, 100, 100, 1);

        assertThatThrownBy(() -> uploads.probe(file))
                .as(name)
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("save it as an ordinary JPEG or PNG");
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "3, 10"})
    void losslessImageIsShownInItsColours(int bands, int shade) throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(0, 40, 30, bands, null);
        for (int i = 0; i < 40 * 30; i++) {
            for (int band = 0; band < bands; band++) {
                raster.setSample(i % 40, i / 40, band, i % 40 < 20 ? 100 : 200 - shade * band);
            }
        }
        byte[] file = LosslessJpeg.encode(raster);

        BufferedImage scaled = uploads.scale(file, 20);

        assertThat(scaled.getHeight()).isEqualTo(15);
        Grid.assertColour(scaled, 4, 7, 0x646464, 1);
        Grid.assertColour(scaled, 15, 7, bands == 1 ? 0xC8C8C8 : 0xC8BEB4, 1);
    }

    @Test
    void losslessImageThatWouldTakeMinutesIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> uploads.probe(Samples.jpeg(0xC3, 8, 2_000, 2_000, 1)))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("save it as an ordinary JPEG or PNG");
    }

    @Test
    void progressiveImageIsAsWelcomeAsAnyOther() throws Exception {
        assertThat(uploads.probe(Samples.jpeg(SOF2, 8, 9_000, 9_000, 10)).pixels())
                .isEqualTo(81_000_000);
    }

    @Test
    void imageThatIsCutOffIsShownUpToThereOnWhite() throws Exception {
        byte[] file = noise();

        BufferedImage scaled = uploads.scale(Samples.slice(file, 0, file.length * 3 / 4), 40);

        Grid.assertColour(scaled, 20, 10, 0x808080, 60);
        Grid.assertColour(scaled, 20, 35, 0xFFFFFF, 0);
    }

    @Test
    void imageOfWhichMostIsMissingIsRefused() throws Exception {
        byte[] file = noise();

        assertThatThrownBy(() -> uploads.scale(Samples.slice(file, 0, file.length / 3), 40))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("most of its pixels");
    }

    /** Takes as many bytes everywhere. */
    private static byte[] noise() throws Exception {
        BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 400 * 400; i++) {
            noise.setRGB(i % 400, i / 400, random.nextInt());
        }
        return Samples.write(noise, "jpeg");
    }

    @Test
    void hundredScansAreAcceptedAndOneMoreIsRefused() throws Exception {
        uploads.probe(Samples.jpeg(SOF2, 8, 100, 100, 100));

        assertThatThrownBy(() -> uploads.probe(Samples.jpeg(SOF2, 8, 100, 100, 101)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many scans");
    }

    @Test
    void scansOverALargeImageAreRefusedSooner() {
        assertThatThrownBy(() -> uploads.probe(Samples.jpeg(SOF2, 8, 7_000, 7_000, 90)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many scans");
    }

    @Test
    void floodOfSegmentsIsRefused() {
        byte[] flood = new byte[4 * 3_000];
        for (int i = 0; i < flood.length; i += 4) {
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xE5, 0, 2}, 0, flood, i, 4);
        }

        assertThatThrownBy(() -> uploads.probe(Samples.insert(Samples.jpeg(SOF0, 8, 9, 9, 1), 2, flood)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many segments");
    }

    @Test
    void twoFramesAreRefusedBecauseDecodersDisagreeOnThem() {
        byte[] small = Samples.jpeg(SOF0, 8, 9, 9, 0);
        byte[] large = Samples.jpeg(SOF0, 8, 60_000, 60_000, 1);

        assertThatThrownBy(() -> uploads.probe(
                        Samples.join(Samples.slice(small, 0, small.length - 2), Samples.slice(large, 2, large.length))))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("two JPEG frames");
    }
}
