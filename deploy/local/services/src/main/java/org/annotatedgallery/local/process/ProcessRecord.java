package org.annotatedgallery.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is remembered on disk. A process id alone is not enough to find it again: ids are reused, so the time at which
 * the process started belongs to it.
 */
record ProcessRecord(long pid, Instant started) {

    /** Linux derives start times from the time of the boot, which moves with corrections of the clock. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static Optional<ProcessRecord> of(ProcessHandle process) {
        return process.info().startInstant().map(started -> new ProcessRecord(process.pid(), started));
    }

    /** Reads what {@link #write} wrote; a file that a crash left half-written is no record. */
    static Optional<ProcessRecord> read(Path file) throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        try {
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + started + "\n");
    }

    /** The running process that this record means, and no other that got its id later. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(time -> Duration.between(time, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }
}
