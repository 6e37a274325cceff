package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Jazzer's target: any file goes the way of an upload, and ends in a thumbnail or in an {@link ImageException}. */
public final class ImageScalerFuzzer {
    private static final int BOX = 16;
    private static final ImageProbe PROBE = new ImageProbe(new ImageLimits(100_000));
    private static final ImageScaler SCALER = new ImageScaler(new DecodeMemory(1_000_000));
    private static final Path FILE = temporaryFile();

    private ImageScalerFuzzer() {}

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("fuzz", null);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            ImageHeader header = PROBE.probe(FILE);
            new EmbeddedTextReader().read(FILE, header.format(), "en");
            BufferedImage scaled = SCALER.scale(FILE, header, BOX);
            assertThat(scaled.getWidth()).isBetween(1, BOX);
            assertThat(scaled.getHeight()).isBetween(1, BOX);
        } catch (ImageException e) {
            assertThat(e).hasMessageMatching("[A-Z][^;]+; .+\\.");
            assertThat(e.getCause() instanceof OutOfMemoryError)
                    .as("memory was estimated too low")
                    .isFalse();
        }
    }
}
