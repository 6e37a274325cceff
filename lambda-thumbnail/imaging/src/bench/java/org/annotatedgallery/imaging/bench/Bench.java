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
        List<Original> originals = Original.generated(
                folder, Stream.of(arguments[1].split(",")).map(Integer::valueOf).toList());
        List<Contender> contenders = contenders();
        String speed = SpeedRun.of(
                        originals,
                        contenders.stream()
                                .filter(contender -> contender != Contender.CAREFUL_PILLOW)
                                .toList())
                .toString();
        String report = "CPU time for one image:\n\n" + speed;
        Files.writeString(folder.resolve("report.md"), report);
        System.out.println("\n" + report);
    }

    private static List<Contender> contenders() {
        if (PillowThumbnailer.isThere(Contender.PYTHON)) {
            return List.of(Contender.values());
        }
        System.out.println(
                "Pillow is left out: " + Contender.PYTHON + " has none. -Dbench.python names an interpreter that has.");
        return Stream.of(Contender.values())
                .filter(contender -> !contender.isPillow())
                .toList();
    }
}
