package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of a corpus ends as its manifest says: tab-separated rows of path, kind, expectation (accept, reject, or
 * either), upright width and height, then, last but one, the mean colours of nine cells and their tolerance. All are
 * answered in one process, and derivatives hold nothing but pixels. The slowest files are reported: none should take more
 * than three seconds of CPU, and one that takes far more is a burden. The folder is the environment's
 * {@code GALLERY_CORPUS}; {@code -DargLine=-Xmx435m} gives the heap of a function of 512 MB.
 */
@EnabledIfEnvironmentVariable(
        named = "GALLERY_CORPUS",
        matches = ".+",
        disabledReason = "GALLERY_CORPUS names no folder with a manifest.tsv")
class CorpusTest {
    private static final String CORPUS = System.getenv("GALLERY_CORPUS");
    private static final Logger LOG = System.getLogger(CorpusTest.class.getName());
    private static final int PREVIEW_BOX = 1600;
    private static final int BOX = 400;
    private static final float QUALITY = 0.8f;
    private static final long MAX_CPU_MILLIS = 15_000;
    private static final Map<String, Long> CPU_MILLIS = new HashMap<>();
    private static final int COLOURS = 14;

    /** A row's columns. */
    private record Row(String[] columns) {
        @Override
        public String toString() {
            return columns[0];
        }
    }

    static Stream<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(CORPUS, "manifest.tsv"));
        return lines.stream().skip(1).map(line -> new Row(line.split("\t", -1)));
    }

    @AfterAll
    static void reportTheSlowest() {
        LOG.log(
                Level.INFO,
                "Slowest files, in ms of CPU: {0}",
                CPU_MILLIS.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(10)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fileEndsAsTheManifestSays(Row line) throws Exception {
        String[] row = line.columns();
        long start = cpuMillis();
        try {
            BufferedImage thumbnail = thumbnail(Path.of(CORPUS, row[0]));
            assertThat(row[2]).as(row[0]).isNotEqualTo("reject");
            if (row[2].equals("accept")) {
                assertShows(row, thumbnail);
            }
        } catch (ImageException e) {
            assertThat(row[2]).as("%s: %s", row[0], e.getMessage()).isNotEqualTo("accept");
        }
        CPU_MILLIS.put(row[0], cpuMillis() - start);
        assertThat(CPU_MILLIS.get(row[0])).as("ms of CPU for %s", row[0]).isLessThan(MAX_CPU_MILLIS);
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    /** By the way of an upload: judged, read for texts, made a preview and of that a thumbnail, both written. */
    private static BufferedImage thumbnail(Path file) throws IOException, ImageException {
        ImageHeader header = new ImageProbe(Uploads.LIMITS).probe(file);
        assertThat(new EmbeddedTextReader().read(file, header.format(), "en")).isNotNull();
        BufferedImage preview = new ImageScaler().scale(file, header, PREVIEW_BOX);
        BufferedImage thumbnail = new ImageScaler().scale(preview, BOX);
        assertNothingButPixels(JpegEncoder.encode(preview, QUALITY));
        assertNothingButPixels(JpegEncoder.encode(thumbnail, QUALITY));
        return thumbnail;
    }

    /** Tables, frame, scans and the 14 bytes of JFIF, which have no room for a text. */
    private static void assertNothingButPixels(byte[] derivative) {
        assertThat(JpegMarkers.of(derivative)).allMatch(marker -> marker.matches("E0 16|(C0|C2|C4|DA|DB) \\d+"));
    }

    private static void assertShows(String[] row, BufferedImage scaled) {
        Size expected = new Size(Integer.parseInt(row[3]), Integer.parseInt(row[4])).within(BOX);
        assertThat(Math.abs(scaled.getWidth() - expected.width())).as(row[0]).isLessThanOrEqualTo(1);
        assertThat(Math.abs(scaled.getHeight() - expected.height())).as(row[0]).isLessThanOrEqualTo(1);
        if (row[COLOURS].length() == 54) {
            for (int cell = 0; cell < 9; cell++) {
                int colour = Integer.parseInt(row[COLOURS].substring(6 * cell, 6 * cell + 6), 16);
                int mean = mean(scaled, cell % 3, cell / 3);
                Grid.assertColour("mean of cell " + cell, mean, colour, Integer.parseInt(row[COLOURS + 1]));
            }
        }
    }

    private static int mean(BufferedImage image, int column, int row) {
        int x = start(image.getWidth(), column);
        int y = start(image.getHeight(), row);
        int width = Math.max(1, Math.round((column + 1) * image.getWidth() / 3f) - x);
        int height = Math.max(1, Math.round((row + 1) * image.getHeight() / 3f) - y);
        int[] colours = image.getRGB(x, y, width, height, null, 0, width);
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int bits = shift;
            mean |= (int) Math.round(Arrays.stream(colours)
                            .map(colour -> colour >> bits & 0xFF)
                            .average()
                            .orElseThrow())
                    << shift;
        }
        return mean;
    }

    private static int start(int side, int cell) {
        return Math.min(side - 1, Math.round(cell * side / 3f));
    }
}
