package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends bytes the way that uploads go: into a file that is judged, then scaled. */
final class Uploads {
    static final ImageLimits LIMITS = new ImageLimits(100_000_000);

    private final Path directory;

    Uploads(Path directory) {
        this.directory = directory;
    }

    ImageHeader probe(byte[] bytes) throws IOException, ImageException {
        return new ImageProbe(LIMITS).probe(file(bytes));
    }

    BufferedImage scale(byte[] bytes, int box) throws IOException, ImageException {
        Path file = file(bytes);
        return new ImageScaler().scale(file, new ImageProbe(LIMITS).probe(file), box);
    }

    /** The name says nothing about the type. */
    Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("upload.txt"), bytes);
    }
}
