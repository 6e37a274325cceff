package org.annotatedgallery.imaging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.annotatedgallery.imaging.ImageException;
import org.openjdk.jmh.runner.RunnerException;

/** Runs everything and ends with the tables, which it also leaves in the folder. */
public final class Bench {
    private Bench() {}

    /** The folder for generated images, and their megapixels with commas between them. */
    public static void main(String[] arguments) throws IOException, ImageException, RunnerException {
        Path folder = Path.of(arguments[0]);
        List<Integer> megapixels =
                Stream.of(arguments[1].split(",")).map(Integer::valueOf).toList();
        List<Original> originals = Original.generated(folder, megapixels);
        List<Contender> contenders = contenders();
        List<Path> judged = judged(folder, originals);
        String report = speed(originals, contenders) + "\n" + quality(judged, contenders);
        Files.writeString(folder.resolve("report.md"), report);
        System.out.println("\n" + report);
    }

    private static List<Contender> contenders() {
        if (PillowThumbnailer.isThere(Contender.PYTHON)) {
            return List.of(Contender.values());
        }
        System.out.println(
                "Pillow is left out: " + Contender.PYTHON + " has none; -Dbench.python=… names a Python that has");
        return Stream.of(Contender.values())
                .filter(contender -> !contender.isPillow())
                .toList();
    }

    private static String speed(List<Original> originals, List<Contender> contenders) throws RunnerException {
        List<Contender> timed = contenders.stream()
                .filter(contender -> contender != Contender.CAREFUL_PILLOW)
                .toList();
        return SpeedRun.of(originals, timed).toString();
    }

    private static List<Path> judged(Path folder, List<Original> originals) throws IOException {
        List<Path> files = new ArrayList<>();
        originals.forEach(original -> files.add(original.file()));
        files.add(Original.cut(folder).file());
        String corpus = System.getenv("GALLERY_CORPUS");
        if (corpus != null) {
            files.addAll(Corpus.photographs(Path.of(corpus)));
        }
        return files;
    }

    private static String quality(List<Path> files, List<Contender> contenders) throws IOException, ImageException {
        QualityRun run = new QualityRun(contenders);
        for (Path file : files) {
            run.add(file);
        }
        return run.table() + "\n" + run.verdict();
    }
}
