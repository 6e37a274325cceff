package org.annotatedgallery.imaging.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A thumbnail beside one reference, before and after it became a JPEG of so many bytes. */
record Score(Likeness pixels, Likeness jpeg, int bytes) {
    static String pixels(List<Score> scores) {
        return likeness(scores, Score::pixels);
    }

    static String jpegs(List<Score> scores) {
        return likeness(scores, Score::jpeg);
    }

    static String kilobytes(List<Score> scores) {
        return String.format(Locale.ROOT, "%.1f kB", mean(scores, Score::bytes) / 1000);
    }

    static double jpegPsnr(List<Score> scores) {
        return mean(scores, score -> score.jpeg.psnr());
    }

    private static String likeness(List<Score> scores, Function<Score, Likeness> of) {
        return String.format(
                Locale.ROOT,
                "%.2f dB, %.4f",
                mean(scores, score -> of.apply(score).psnr()),
                mean(scores, score -> of.apply(score).ssim()));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> of) {
        return scores.stream().mapToDouble(of).average().orElseThrow();
    }
}
