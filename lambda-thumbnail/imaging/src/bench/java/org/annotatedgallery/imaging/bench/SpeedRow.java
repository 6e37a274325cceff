package org.annotatedgallery.imaging.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the contenders need for one image, as a row of Markdown. */
record SpeedRow(Original original, Map<Contender, CpuTime> times) {
    static final List<String> HEAD = List.of(
            "image",
            "this project",
            "of it scaling",
            "Pillow",
            "Thumbnailator",
            "ImageIO, subsampled",
            "× Pillow",
            "× faster than Thumbnailator",
            "allocated",
            "targets");

    List<String> cells() {
        return List.of(
                original.toString(),
                millis(Contender.GALLERY),
                format("%.0f ms", times.get(Contender.GALLERY).scalingMillis()),
                millis(Contender.PILLOW),
                millis(Contender.THUMBNAILATOR),
                millis(Contender.SUBSAMPLING),
                times.containsKey(Contender.PILLOW) ? format("%.2f", multipleOfPillow()) : "–",
                format("%.1f", timesFasterThanThumbnailator()),
                format("%.1f MB", times.get(Contender.GALLERY).megabytes()),
                verdict());
    }

    private String millis(Contender contender) {
        CpuTime time = times.get(contender);
        return time == null ? "–" : format("%.0f ms", time.millis());
    }

    private double multipleOfPillow() {
        return multipleOf(Contender.PILLOW);
    }

    private double timesFasterThanThumbnailator() {
        return 1 / multipleOf(Contender.THUMBNAILATOR);
    }

    private double multipleOf(Contender other) {
        return times.get(Contender.GALLERY).millis() / times.get(other).millis();
    }

    private String verdict() {
        List<String> missed = new ArrayList<>();
        if (times.containsKey(Contender.PILLOW) && multipleOfPillow() > Target.mostOfPillow(original)) {
            missed.add(format("at most %.2f × Pillow", Target.mostOfPillow(original)));
        }
        if (timesFasterThanThumbnailator() < Target.leastOfThumbnailator(original)) {
            missed.add(format("%.0f × faster than Thumbnailator", Target.leastOfThumbnailator(original)));
        }
        return missed.isEmpty() ? "met" : "missed: " + String.join(", ", missed);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
