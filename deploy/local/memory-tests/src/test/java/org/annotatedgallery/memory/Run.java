package org.annotatedgallery.memory;

import java.time.Duration;
import java.util.Locale;

/**
 * How one original fared in a process of its own, from a cold start.
 *
 * @param result {@code DONE}, {@code FAILED} with its reason, or {@code KILLED}
 * @param start what the process had used when it asked for its first event
 * @param end what it had used when the task had ended
 * @param wall from the upload to the end of the task
 */
record Run(String result, ProcessUsage start, ProcessUsage end, Duration wall) {

    static final String HEADER = """
            | memory | original | file | result | most in memory, at start and at the end | CPU, start and event | wall |
            | --- | --- | --- | --- | --- | --- | --- |""";

    /** @param held whether the process could not have taken more */
    String row(int memoryMb, boolean held, OriginalKind kind, int megapixels, int bytes) {
        return String.format(
                Locale.ROOT,
                "| %d MB%s | %s %d MP | %.1f MB | %s | %d, %d MB | %.1f, %.1f s | %.1f s |",
                memoryMb,
                held ? "" : " (measured only)",
                kind,
                megapixels,
                bytes / 1e6,
                result,
                start.peakMb(),
                end.peakMb(),
                seconds(start.cpu()),
                seconds(end.cpu().minus(start.cpu())),
                seconds(wall));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
