package org.annotatedgallery.imaging.bench;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What one contender needs for one image.
 *
 * @param millis of its process, the middle one of the iterations
 * @param scalingMillis of that for scaling alone; 0 where it cannot be told apart
 * @param megabytes that the Java thread has allocated, all of them together
 */
record CpuTime(double millis, double scalingMillis, double megabytes) {
    static CpuTime of(RunResult run) {
        List<CpuTime> iterations = run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(CpuTime::of)
                .sorted(Comparator.comparingDouble(CpuTime::millis))
                .toList();
        return iterations.get(iterations.size() / 2);
    }

    private static CpuTime of(IterationResult iteration) {
        double images = score(iteration, "images");
        return new CpuTime(
                score(iteration, "cpuNanos") / 1e6 / images,
                score(iteration, "scalingNanos") / 1e6 / images,
                score(iteration, "bytes") / 1e6 / images);
    }

    private static double score(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }
}
