package org.annotatedgallery.imaging.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.imaging.ImageException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a file to a thumbnail as JPEG bytes, in one thread of a process that has been at it for some seconds of CPU time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3, time = 1)
public class ThumbnailBenchmark {
    static final int BOX = 400;

    /**
     * Java's compilers are all but done by then (of an image of 2 MP they still take 1 to 2 ms), which JMH's own warming-up by
     * the clock cannot say of a busy machine.
     */
    private static final long WARM_UP_NANOS = 4_000_000_000L;

    @Param
    Contender contender;

    /** Given by {@link SpeedRun}. */
    @Param("")
    String file;

    private Thumbnailer thumbnailer;
    private long cpuNanosBefore;
    private long scalingNanosBefore;
    private long bytesBefore;

    /** What the iteration has used so far: time on a shared machine says less. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Used {
        public long cpuNanos;
        public long scalingNanos;
        public long bytes;
        public long images;
    }

    @Setup
    public void open() throws IOException, ImageException {
        thumbnailer = contender.open();
        while (thumbnailer.cpuNanos() < WARM_UP_NANOS) {
            thumbnailer.thumbnail(Path.of(file), BOX);
        }
    }

    @Setup(Level.Iteration)
    public void begin() throws IOException {
        cpuNanosBefore = thumbnailer.cpuNanos();
        scalingNanosBefore = thumbnailer.scalingNanos();
        bytesBefore = allocated();
    }

    @TearDown
    public void close() throws IOException {
        thumbnailer.close();
    }

    @Benchmark
    public byte[] thumbnail(Used used) throws IOException, ImageException {
        byte[] thumbnail = thumbnailer.thumbnail(Path.of(file), BOX);
        used.cpuNanos = thumbnailer.cpuNanos() - cpuNanosBefore;
        used.scalingNanos = thumbnailer.scalingNanos() - scalingNanosBefore;
        used.bytes = allocated() - bytesBefore;
        used.images++;
        return thumbnail;
    }

    /** By this thread; JMH's own profiler would count the warming-up too. */
    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }
}
