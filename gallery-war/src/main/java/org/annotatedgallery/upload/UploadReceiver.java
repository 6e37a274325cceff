package org.annotatedgallery.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.problem.ProblemCode;

/** Takes an upload's bytes to disk while counting and hashing them, never more than a buffer of them in memory. */
@ApplicationScoped
class UploadReceiver {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final long MEBIBYTE = 1024 * 1024;

    private UploadConfig config;
    private InstantSource clock;

    /** For the container's proxies. */
    protected UploadReceiver() {}

    @Inject
    UploadReceiver(UploadConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws UploadRefusedException when there are too many bytes, none, or they stop coming
     * @throws IOException when this machine's disk does not take them
     */
    ReceivedFile receive(InputStream body) throws UploadRefusedException, IOException {
        Path file = Files.createTempFile("upload", null);
        try {
            return copy(body, file);
        } catch (IOException | RuntimeException | UploadRefusedException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private ReceivedFile copy(InputStream body, Path file) throws UploadRefusedException, IOException {
        MessageDigest digest = sha256();
        Instant deadline = clock.instant().plus(config.deadline());
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                total += read;
                check(total, deadline);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (total == 0) {
            throw new UploadRefusedException(
                    ProblemCode.UNREADABLE_IMAGE, "The file is empty. Choose a picture and upload it again.");
        }
        return new ReceivedFile(file, total, HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream body, byte[] buffer) throws UploadRefusedException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new UploadRefusedException(ProblemCode.INCOMPLETE_UPLOAD, e);
        }
    }

    private void check(long total, Instant deadline) throws UploadRefusedException {
        if (total > config.maxBytes()) {
            throw new UploadRefusedException(
                    ProblemCode.TOO_MANY_BYTES,
                    "The file is larger than %d MiB. Upload a smaller version."
                            .formatted(config.maxBytes() / MEBIBYTE));
        }
        if (clock.instant().isAfter(deadline)) {
            throw new UploadRefusedException(
                    ProblemCode.UPLOAD_TOO_SLOW,
                    "The upload took longer than %d minutes. Upload a smaller file, or use a faster connection."
                            .formatted(config.deadline().toMinutes()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
