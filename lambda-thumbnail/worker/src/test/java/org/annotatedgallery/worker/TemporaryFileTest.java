package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFileTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsGoneAfterUse() throws IOException {
        try (TemporaryFile file = TemporaryFile.createIn(folder, now)) {
            Files.writeString(file.path(), "pixels");
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingNeedsToHaveBeenWritten() throws IOException {
        TemporaryFile.createIn(folder, now).close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledFunctionLeftBehindGoesButNothingElse() throws IOException {
        Path abandoned = aged("original-1", Duration.ofMinutes(16));
        Path inUse = aged("original-2", Duration.ofMinutes(14));
        Path foreign = aged("else", Duration.ofDays(1));

        TemporaryFile.createIn(folder, now);

        assertThat(abandoned).doesNotExist();
        assertThat(inUse).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aFileThatGoesWhileItIsLookedAtIsNobodysTrouble() throws IOException {
        // Listed, but not there, as a file that another function has just removed.
        Files.createSymbolicLink(folder.resolve("original-3"), folder.resolve("gone"));

        try (TemporaryFile file = TemporaryFile.createIn(folder, now)) {
            assertThat(file.path()).doesNotExist();
        }
    }

    private Path aged(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
    }
}
