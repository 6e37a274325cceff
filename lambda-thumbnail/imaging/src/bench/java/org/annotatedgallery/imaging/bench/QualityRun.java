package org.annotatedgallery.imaging.bench;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.annotatedgallery.imaging.ImageException;

/**
 * Compares the contenders' thumbnails with references: all of the original's pixels, as the JDK decodes them, resampled once
 * in double precision, with each {@link Kernel}.
 */
final class QualityRun {
    private static final int BOX = ThumbnailBenchmark.BOX;

    private static final List<String> HEAD = List.of(
            "400 px thumbnails of",
            "JPEG beside Lanczos",
            "JPEG beside area average",
            "pixels beside Lanczos",
            "pixels beside area average",
            "bytes");

    private final List<Contender> contenders;
    private final Map<Kernel, Map<Contender, List<Score>>> scores = new EnumMap<>(Kernel.class);

    QualityRun(List<Contender> contenders) {
        this.contenders = contenders;
        for (Kernel kernel : Kernel.values()) {
            Map<Contender, List<Score>> ofKernel = new EnumMap<>(Contender.class);
            contenders.forEach(contender -> ofKernel.put(contender, new ArrayList<>()));
            scores.put(kernel, ofKernel);
        }
    }

    /** An upright sRGB JPEG. */
    void add(Path file) throws IOException, ImageException {
        Map<Contender, Thumbnail> thumbnails = Thumbnail.all(file, BOX, contenders);
        BufferedImage original = ImageIO.read(file.toFile());
        for (Kernel kernel : Kernel.values()) {
            // They do not all round sides alike.
            Map<Dimension, FloatImage> references = new HashMap<>();
            StringBuilder line = new StringBuilder(file.getFileName() + " beside " + kernel.label() + ":");
            thumbnails.forEach((contender, thumbnail) -> {
                FloatImage reference = references.computeIfAbsent(
                        thumbnail.size(), size -> FloatImage.resampled(original, size.width, size.height, kernel));
                Score score = thumbnail.beside(reference);
                scores.get(kernel).get(contender).add(score);
                line.append(String.format(
                        Locale.ROOT,
                        "  %s %.2f dB",
                        contender.label(),
                        score.jpeg().psnr()));
            });
            System.out.println(line);
        }
    }

    MarkdownTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Contender contender : contenders) {
            List<Score> lanczos = scores.get(Kernel.LANCZOS).get(contender);
            List<Score> area = scores.get(Kernel.AREA).get(contender);
            rows.add(List.of(
                    contender.label(),
                    Score.jpegs(lanczos),
                    Score.jpegs(area),
                    Score.pixels(lanczos),
                    Score.pixels(area),
                    Score.kilobytes(lanczos)));
        }
        return new MarkdownTable(HEAD, rows);
    }

    /** What is promised, by the JPEGs' mean PSNR. */
    String verdict() {
        StringBuilder verdict = new StringBuilder();
        for (Kernel kernel : Kernel.values()) {
            for (Contender other : contenders) {
                Target.leastDecibels(other)
                        .ifPresent(least ->
                                verdict.append(verdict(kernel, other, least)).append("\n"));
            }
        }
        return verdict.toString();
    }

    private String verdict(Kernel kernel, Contender other, double least) {
        double difference = jpegPsnr(kernel, Contender.GALLERY) - jpegPsnr(kernel, other);
        return String.format(
                Locale.ROOT,
                "- beside %s: %+.2f dB against %s, %s %+.1f dB",
                kernel.label(),
                difference,
                other.label(),
                difference >= least ? "met: at least" : "missed: at least",
                least);
    }

    private double jpegPsnr(Kernel kernel, Contender contender) {
        return Score.jpegPsnr(scores.get(kernel).get(contender));
    }
}
