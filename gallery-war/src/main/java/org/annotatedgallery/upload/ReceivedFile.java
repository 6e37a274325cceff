package org.annotatedgallery.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload as it has arrived, on this machine's disk until it is closed.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
record ReceivedFile(Path path, long bytes, String sha256) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
