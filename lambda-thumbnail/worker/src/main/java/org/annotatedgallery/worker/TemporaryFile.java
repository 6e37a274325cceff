package org.annotatedgallery.worker;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A place for a local copy of an original. A function that is stopped leaves its copy behind, and Lambda does not empty
 * the temporary folder before it starts the function again, so copies that nobody can be working on any more go first.
 */
final class TemporaryFile implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TemporaryFile.class.getName());
    private static final String PREFIX = "original-";

    /** The longest time-out that Lambda grants a function. */
    private static final Duration LONGEST_USE = Duration.ofMinutes(15);

    private final Path path;

    private TemporaryFile(Path path) {
        this.path = path;
    }

    /** A name that is still free in the system's temporary folder. */
    static TemporaryFile create() throws IOException {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    static TemporaryFile createIn(Path folder, Instant now) throws IOException {
        removeLeftBehind(folder, now.minus(LONGEST_USE));
        return new TemporaryFile(folder.resolve(PREFIX + UUID.randomUUID()));
    }

    private static void removeLeftBehind(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                removeIfFrom(file, before);
            }
        }
    }

    private static void removeIfFrom(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // On one machine functions share the folder: another one has just finished with its file.
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Temporary file left behind", e);
        }
    }
}
