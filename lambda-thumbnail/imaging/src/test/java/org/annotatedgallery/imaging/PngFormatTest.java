package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngFormatTest extends OrientedFormatContractTest {
    @Override
    ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    byte[] file(BufferedImage stored, int orientation) throws Exception {
        return Samples.insertPngChunk(Samples.write(stored, "png"), "eXIf", TiffBuilder.orientation(orientation));
    }

    @Override
    int tolerance() {
        return 1;
    }

    @Test
    void alphaIsLaidOverWhite() throws Exception {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, x < 20 ? 0x00000000 : 0x80FF0000);
            }
        }

        BufferedImage scaled = uploads.scale(Samples.write(image, "png"), 20);

        Grid.assertColour(scaled, 4, 10, 0xFFFFFF, 1);
        Grid.assertColour(scaled, 15, 10, 0xFF7F7F, 1);
    }

    /** Java's conversion from its linear grey space would answer 8-bit values of 100 with about 168. */
    @ParameterizedTest
    @CsvSource({
        "grey, 1, 0, 100, 255, 646464",
        "grey of 16 bits, 1, 1, 25700, 65535, 646464",
        "grey and alpha, 2, 0, 100, 128, B1B1B1",
        "grey and alpha of 16 bits, 2, 1, 25700, 32896, B1B1B1",
    })
    void greyKeepsItsBrightness(String name, int bands, int storage, int grey, int alpha, String colour)
            throws Exception {
        ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_GRAY);

        BufferedImage scaled = uploads.scale(uniform(space, storage, bands == 2, grey, alpha), 20);

        Grid.assertColour(scaled, 10, 10, Integer.parseInt(colour, 16), 1);
    }

    @Test
    void sixteenBitColoursAreShownRight() throws Exception {
        ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        byte[] file = uniform(space, DataBuffer.TYPE_USHORT, false, 0xE000, 0x4000, 0x2000);

        Grid.assertColour(uploads.scale(file, 20), 10, 10, 0xE04020, 1);
    }

    private static byte[] uniform(ColorSpace space, int storage, boolean alpha, int... samples) throws Exception {
        ComponentColorModel model = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, storage);
        WritableRaster raster = model.createCompatibleWritableRaster(40, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                raster.setPixel(x, y, samples);
            }
        }
        return Samples.write(new BufferedImage(model, raster, false, null), "png");
    }

    @Test
    void paletteIsAveragedAsColoursAndNotAsIndices() throws Exception {
        // The index between red and blue is green.
        byte[] reds = {(byte) 255, 0, 0};
        byte[] greens = {0, (byte) 255, 0};
        byte[] blues = {0, 0, (byte) 255};
        BufferedImage stripes = new BufferedImage(
                40, 40, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 3, reds, greens, blues));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                stripes.getRaster().setSample(x, y, 0, x % 2 * 2);
            }
        }

        Grid.assertColour(uploads.scale(Samples.write(stripes, "png"), 20), 10, 10, 0x808080 & 0xFF00FF, 1);
    }

    @Test
    void profileIsApplied() throws Exception {
        byte[] body = SwappedProfile.pngChunkBody(SwappedProfile.bytes());

        Grid.assertColour(uploads.scale(Samples.insertPngChunk(red(), "iCCP", body), 20), 10, 10, 0x00FF00, 3);
    }

    @Test
    void brokenProfileIsIgnored() throws Exception {
        byte[] body = SwappedProfile.pngChunkBody(new byte[300]);

        Grid.assertColour(uploads.scale(Samples.insertPngChunk(red(), "iCCP", body), 20), 10, 10, 0xFF0000, 1);
    }

    @Test
    void profileThatInflatesWithoutEndIsIgnored() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(Samples.ascii("bomb\0\0"));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bomb, new Deflater(1))) {
            out.write(new byte[64 << 20]);
        }

        BufferedImage scaled = uploads.scale(Samples.insertPngChunk(red(), "iCCP", bomb.toByteArray()), 20);

        Grid.assertColour(scaled, 10, 10, 0xFF0000, 1);
    }

    private static byte[] red() throws Exception {
        return uniform(ColorSpace.getInstance(ColorSpace.CS_sRGB), DataBuffer.TYPE_BYTE, false, 255, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000", "70000, 1", "1, 2147483647", "2147483647, 2147483647", "-1, -1"})
    void moreThanTheLimitIsRefusedByTheHeader(int width, int height) {
        assertThatThrownBy(() -> uploads.probe(Samples.png(width, height)))
                .isInstanceOf(TooManyPixelsException.class)
                .hasMessageContaining("at most 100 megapixels");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 10", "10, 0"})
    void noPixelsAreRefused(int width, int height) {
        assertThatThrownBy(() -> uploads.probe(Samples.png(width, height)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("promises no pixels");
    }

    @Test
    void chunkLongerThanTheFileIsRefused() {
        byte[] file = Samples.png(10, 10);
        file[33] = 0x7F;
        file[40] = 'X';

        assertThatThrownBy(() -> uploads.probe(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void exifBehindThePixelsCounts() throws Exception {
        byte[] file = Samples.write(Grid.stored(6), "png");
        byte[] late = Samples.insert(file, file.length - 12, Samples.pngChunk("eXIf", TiffBuilder.orientation(6)));

        assertThat(uploads.probe(late).orientation()).isEqualTo(Orientation.TURN_CLOCKWISE);
    }

    @Test
    void interlacedImageIsShown() throws Exception {
        byte[] file = Samples.write(Grid.upright(), "png", Samples.interlaced());

        Grid.assertShownBy(uploads.scale(file, 36), 1);
    }

    /** A palette's entry, a colour and a grey can be transparent, too (PNG third edition, section 11.3.1.1). */
    @ParameterizedTest
    @CsvSource({"palette, 3, 8", "palette of 4 bits, 3, 4", "RGB, 2, 8", "RGB of 16 bits, 2, 16", "grey, 0, 8"})
    void transparentColourIsLaidOverWhite(String name, int colourType, int bits) throws Exception {
        byte[] file = halfTransparent(colourType, bits);

        BufferedImage scaled = uploads.scale(file, 20);

        Grid.assertColour(scaled, 4, 10, 0xFFFFFF, 1);
        Grid.assertColour(scaled, 15, 10, 0x404040, 1);
    }

    /** Samples of 0 on the left, which are transparent, and of a dark grey, or of index 1, on the right. */
    private static byte[] halfTransparent(int colourType, int bits) throws Exception {
        int samples = colourType == 2 ? 3 : 1;
        byte[] row = new byte[1 + 40 * samples * bits / 8];
        Arrays.fill(row, row.length / 2 + 1, row.length, (byte) (colourType != 3 ? 0x40 : bits == 4 ? 0x11 : 1));
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < 40; y++) {
                out.write(row);
            }
        }
        byte[] palette = Samples.pngChunk("PLTE", new byte[] {0, 0, 0, 0x40, 0x40, 0x40});
        return Samples.join(
                Samples.ascii("\u0089PNG\r\n\u001A\n"),
                Samples.pngChunk(
                        "IHDR", new byte[] {0, 0, 0, 40, 0, 0, 0, 40, (byte) bits, (byte) colourType, 0, 0, 0}),
                colourType == 3 ? palette : new byte[0],
                Samples.pngChunk("tRNS", new byte[colourType == 3 ? 1 : 2 * samples]),
                Samples.pngChunk("IDAT", pixels.toByteArray()),
                Samples.pngChunk("IEND", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt"})
    void textThatInflatesWithoutEndIsLeftAlone(String chunk) throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(Samples.ascii(chunk.equals("zTXt") ? "Comment\0\0" : "Comment\0\u0001\0\0\0"));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bomb, new Deflater(1))) {
            out.write(new byte[64 << 20]);
        }
        byte[] file = Samples.insertPngChunk(red(), chunk, bomb.toByteArray());

        long allocated = Allocation.of(() -> Grid.assertColour(uploads.scale(file, 20), 10, 10, 0xFF0000, 1));

        assertThat(allocated).isLessThan(16 << 20);
    }

    @Test
    void floodOfChunksIsRefused() {
        byte[] flood = new byte[12 * 51_000];
        byte[] chunk = Samples.pngChunk("teXt", new byte[0]);
        for (int i = 0; i < flood.length; i += chunk.length) {
            System.arraycopy(chunk, 0, flood, i, chunk.length);
        }

        assertThatThrownBy(() -> uploads.probe(Samples.insert(Samples.png(9, 9), 33, flood)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many chunks");
    }
}
