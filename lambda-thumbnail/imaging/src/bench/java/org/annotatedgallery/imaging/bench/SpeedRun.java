package org.annotatedgallery.imaging.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times the contenders image by image, so that those which are compared run one right after the other. */
final class SpeedRun {
    /** What Thumbnailator alone needs for 50 megapixels. */
    private static final String HEAP = "-Xmx1g";

    private SpeedRun() {}

    static MarkdownTable of(List<Original> originals, List<Contender> contenders) throws RunnerException {
        List<List<String>> rows = new ArrayList<>();
        for (Original original : originals) {
            SpeedRow row = new SpeedRow(original, times(original, contenders));
            System.out.println(String.join("  ", row.cells()));
            rows.add(row.cells());
        }
        return new MarkdownTable(SpeedRow.HEAD, rows);
    }

    private static Map<Contender, CpuTime> times(Original original, List<Contender> contenders) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ThumbnailBenchmark.class.getName())
                .param("contender", contenders.stream().map(Contender::name).toArray(String[]::new))
                .param("file", original.file().toString())
                .forks(1)
                .jvmArgs(HEAP, "-Djava.awt.headless=true", "-Dbench.python=" + Contender.PYTHON)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<Contender, CpuTime> times = new EnumMap<>(Contender.class);
        for (RunResult run : new Runner(options).run()) {
            times.put(Contender.valueOf(run.getParams().getParam("contender")), CpuTime.of(run));
        }
        return times;
    }
}
