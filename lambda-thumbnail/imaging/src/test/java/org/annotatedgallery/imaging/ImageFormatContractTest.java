package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format must do, however it is decoded. */
abstract class ImageFormatContractTest {
    @TempDir
    Path directory;

    Uploads uploads;

    @BeforeEach
    void createUploads() {
        uploads = new Uploads(directory);
    }

    abstract ImageFormat format();

    /** A file of the format that shows the image. */
    abstract byte[] file(BufferedImage image) throws Exception;

    /** How far colours may be off. */
    abstract int tolerance();

    /** Bytes that are less than twice the grid takes. */
    long smallMemory() {
        return 10_400;
    }

    @Test
    void probeTellsTypeAndSizeByContent() throws Exception {
        ImageHeader header = uploads.probe(file(Grid.upright()));

        assertThat(header.format()).isEqualTo(format());
        assertThat(header.width()).isEqualTo(Grid.WIDTH);
        assertThat(header.height()).isEqualTo(Grid.HEIGHT);
        assertThat(header.orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void scaledImageShowsTheSameColours() throws Exception {
        BufferedImage scaled = uploads.scale(file(Grid.upright()), 36);

        assertThat(scaled.getWidth()).isEqualTo(36);
        assertThat(scaled.getHeight()).isEqualTo(24);
        assertThat(scaled.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        Grid.assertShownBy(scaled, tolerance());
    }

    @Test
    void smallImageIsNotEnlarged() throws Exception {
        BufferedImage scaled = uploads.scale(file(Grid.upright()), 400);

        assertThat(scaled.getWidth()).isEqualTo(Grid.WIDTH);
        assertThat(scaled.getHeight()).isEqualTo(Grid.HEIGHT);
        Grid.assertShownBy(scaled, tolerance());
    }

    @Test
    void imageOfOnePixelsWidthKeepsItsColours() throws Exception {
        BufferedImage line = new BufferedImage(1, 900, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 900; y++) {
            line.setRGB(0, y, y < 450 ? 0xE02020 : 0x2040E0);
        }

        BufferedImage scaled = uploads.scale(file(line), 100);

        assertThat(scaled.getWidth()).isEqualTo(1);
        assertThat(scaled.getHeight()).isEqualTo(100);
        Grid.assertColour(scaled, 0, 20, 0xE02020, tolerance());
        Grid.assertColour(scaled, 0, 80, 0x2040E0, tolerance());
    }

    @Test
    void imageOfOnePixelsHeightKeepsItsColours() throws Exception {
        BufferedImage line = new BufferedImage(900, 1, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 900; x++) {
            line.setRGB(x, 0, x < 450 ? 0xE02020 : 0x2040E0);
        }

        BufferedImage scaled = uploads.scale(file(line), 100);

        assertThat(scaled.getWidth()).isEqualTo(100);
        assertThat(scaled.getHeight()).isEqualTo(1);
        Grid.assertColour(scaled, 20, 0, 0xE02020, tolerance());
        Grid.assertColour(scaled, 80, 0, 0x2040E0, tolerance());
    }

    @Test
    void greyStaysGrey() throws Exception {
        BufferedImage greys = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            greys.setRGB(i % 64, i / 64, i % 64 < 32 ? 0x808080 : 0xFFFFFF);
        }

        BufferedImage scaled = uploads.scale(file(greys), 32);

        for (int x = 0; x < 32; x++) {
            int colour = scaled.getRGB(x, 16) & 0xFFFFFF;
            assertThat(colour).as("%06x at %d", colour, x).isEqualTo((colour & 0xFF) * 0x010101);
        }
        Grid.assertColour(scaled, 8, 16, 0x808080, tolerance());
    }

    @Test
    void smallMemoryLeavesRowsOutAndKeepsTheColours() throws Exception {
        Path file = uploads.file(file(Grid.upright()));
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);

        BufferedImage scaled = new ImageScaler(new DecodeMemory(smallMemory())).scale(file, header, 12);

        assertThat(scaled.getWidth()).isEqualTo(12);
        assertThat(scaled.getHeight()).isEqualTo(8);
        // So near to edges the last filter adds its lobes to what leaving out cost.
        Grid.assertShownBy(scaled, tolerance() + 20);
    }

    @Test
    void headerAloneIsRefusedAsDamaged() throws Exception {
        byte[] whole = file(Grid.upright());

        assertThatThrownBy(() -> uploads.probe(Samples.slice(whole, 0, 20)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageEndingWith("; upload an intact copy.");
    }

    @Test
    void fileCutOffAnywhereIsShownOrRefused() throws Exception {
        byte[] whole = file(Grid.upright());
        for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 150)) {
            settles(Samples.slice(whole, 0, length));
        }
    }

    @Test
    void fileWithFlippedBytesIsShownOrRefused() throws Exception {
        byte[] whole = file(Grid.upright());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 150)) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0xFF;
            settles(flipped);
        }
    }

    private void settles(byte[] file) throws Exception {
        try {
            assertThat(uploads.scale(file, 12).getWidth()).isBetween(1, 12);
        } catch (ImageException e) {
            assertThat(e).hasMessageMatching("[A-Z][^;]+; .+\\.");
        }
    }
}
