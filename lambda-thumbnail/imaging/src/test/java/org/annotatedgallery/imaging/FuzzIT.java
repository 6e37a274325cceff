package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.imaging.jpeg.JpegReaderFuzzer;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jazzer's driver, in a process of its own, looks for a file that breaks what a target promises, for as many seconds as
 * {@code fuzz.seconds} says. What it learns and finds stays in {@code target/fuzz}.
 */
@EnabledIf(value = "driverRuns", disabledReason = "Jazzer's native driver comes for Linux on x86 and for macOS only")
class FuzzIT {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds");
    private static final int SECONDS_TO_START_AND_STOP = 180;

    static boolean driverRuns() {
        return OS.MAC.isCurrentOs()
                || OS.LINUX.isCurrentOs() && System.getProperty("os.arch").equals("amd64");
    }

    @ParameterizedTest
    @ValueSource(classes = {JpegReaderFuzzer.class, ImageScalerFuzzer.class})
    void noFileBreaksThePromise(Class<?> target) throws Exception {
        Path folder = Path.of("target", "fuzz", target.getSimpleName()).toAbsolutePath();
        Path findings = Files.createDirectories(folder.resolve("findings"));
        Path log = folder.resolve("log.txt");
        Process driver = new ProcessBuilder(command(target, folder, findings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(driver.waitFor(SECONDS + SECONDS_TO_START_AND_STOP, TimeUnit.SECONDS))
                    .as("the driver ends in time; see %s", log)
                    .isTrue();
        } finally {
            driver.destroyForcibly();
        }
        assertThat(findings(log)).as("what %s says in short", log).isEmpty();
        assertThat(driver.exitValue())
                .as("exit code of the driver; see %s", log)
                .isZero();
    }

    /** What went wrong, and where the file lies that did it. */
    private static List<String> findings(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("== Java Exception") || line.contains("Test unit written to"))
                .toList();
    }

    private static List<String> command(Class<?> target, Path folder, Path findings) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.annotatedgallery.**:com.twelvemonkeys.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + File.separator,
                "-max_total_time=" + SECONDS,
                "-max_len=8192",
                "-timeout=20",
                "-rss_limit_mb=1024",
                Files.createDirectories(folder.resolve("corpus")).toString(),
                seeds(folder).toString());
    }

    private static Path seeds(Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] file : SmallFiles.all()) {
            Files.write(seeds.resolve("seed-" + number++), file);
        }
        return seeds;
    }
}
