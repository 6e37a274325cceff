package org.annotatedgallery.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class UploadReceiverTest {
    private static final UploadConfig CONFIG = new UploadConfig(10, 1, 1, Duration.ofMinutes(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final UploadReceiver receiver = new UploadReceiver(CONFIG, now::get);

    @Test
    void theBytesAreOnDiskCountedAndHashedUntilClosed() throws Exception {
        Path path;
        try (ReceivedFile file = receiver.receive(body("0123456789"))) {
            path = file.path();
            assertThat(path).hasContent("0123456789");
            assertThat(file.bytes()).isEqualTo(10);
            assertThat(file.sha256()).isEqualTo("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void oneByteTooManyIsRefused() {
        assertRefused(body("0123456789x"), ProblemCode.TOO_MANY_BYTES);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(body(""), ProblemCode.UNREADABLE_IMAGE);
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        assertRefused(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection reset");
                    }
                },
                ProblemCode.INCOMPLETE_UPLOAD);
    }

    @Test
    void aBodyThatDripsPastTheDeadlineIsRefused() {
        assertRefused(
                new InputStream() {
                    @Override
                    public int read() {
                        now.updateAndGet(time -> time.plusSeconds(31));
                        return 'x';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        buffer[offset] = (byte) read();
                        return 1;
                    }
                },
                ProblemCode.UPLOAD_TOO_SLOW);
    }

    private void assertRefused(InputStream body, ProblemCode reason) {
        Instant before = Instant.now();
        assertThatThrownBy(() -> receiver.receive(body))
                .isInstanceOfSatisfying(
                        UploadRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(reason));
        assertThat(temporaryFilesSince(before)).isZero();
    }

    private static long temporaryFilesSince(Instant time) {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload"))
                    .filter(file -> isNewer(file, time))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNewer(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(time);
        } catch (IOException e) {
            return false;
        }
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
