package org.annotatedgallery.imaging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String report = speed(originals, contenders) + "\n" + quality(originals, contenders);
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

    private static String quality(List<Original> originals, List<Contender> contenders)
            throws IOException, ImageException {
        QualityRun run = new QualityRun(contenders);
        for (Original original : originals) {
            run.add(original.file());
        }
        String corpus = System.getenv("GALLERY_CORPUS");
        if (corpus != null) {
            for (Path photograph : Corpus.photographs(Path.of(corpus))) {
                run.add(photograph);
            }
        }
        return run.table().toString();
    }
}
