package org.annotatedgallery.imaging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of images with a {@code manifest.tsv}, whose columns are named by its first line. */
final class Corpus {
    private static final long LEAST_PIXELS = 1_000_000;

    private Corpus() {}

    /** Its good JPEGs that are large enough and upright already: the turned ones are the same again. */
    static List<Path> photographs(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("manifest.tsv"));
        List<String> names = List.of(lines.get(0).split("\t"));
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> isPhotograph(row, names))
                .map(row -> folder.resolve(row[0]))
                .toList();
    }

    private static boolean isPhotograph(String[] row, List<String> names) {
        String turned = row[names.indexOf("orientation")];
        return row[names.indexOf("expected")].equals("accept")
                && row[0].endsWith(".jpg")
                && (turned.isEmpty() || turned.equals("1"))
                && pixels(row[names.indexOf("width")], row[names.indexOf("height")]) >= LEAST_PIXELS;
    }

    private static long pixels(String width, String height) {
        return width.equals("-") ? 0 : Long.parseLong(width) * Long.parseLong(height);
    }
}
