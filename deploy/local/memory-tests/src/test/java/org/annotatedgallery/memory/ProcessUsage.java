package org.annotatedgallery.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process has used so far.
 *
 * @param cpu of all its threads
 * @param peakMb the most memory it has had resident at once, pages of its files included (VmHWM); rounded up
 */
record ProcessUsage(Duration cpu, long peakMb) {

    /** Empty when the process has ended. */
    static Optional<ProcessUsage> of(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            Optional<Long> peakKb = lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
            Optional<Duration> cpu = process.info().totalCpuDuration();
            return peakKb.flatMap(kb -> cpu.map(time -> new ProcessUsage(time, (kb + 1023) / 1024)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
