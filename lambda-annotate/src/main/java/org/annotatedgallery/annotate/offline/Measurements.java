package org.annotatedgallery.annotate.offline;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annotatedgallery.imaging.ImageHeader;

/**
 * What was measured in one image, put into English for somebody who cannot see it. The alt text begins with what it is
 * not, because a screen reader's user would take it for a description otherwise.
 */
record Measurements(ImageHeader header, Shape shape, Brightness brightness, ColorProfile colors) {
    /** From here on nothing else is worth a word. */
    private static final double NEARLY_ALL = 0.97;

    private static final double MOST = 0.5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    static Measurements of(ImageHeader header, ColorProfile colors) {
        return new Measurements(header, Shape.of(header), Brightness.of(colors.lightness()), colors);
    }

    String altText() {
        return "Not described yet: a %s %s picture, %s."
                .formatted(shape.adjective(), header.format().label(), colorWords());
    }

    String description() {
        return Stream.of(
                        "Nobody has described this picture yet, and no model has looked at it. This is what can be measured:",
                        String.format(
                                Locale.ENGLISH,
                                "%s, %,d by %,d pixels, %s.",
                                header.format().label(),
                                header.width(),
                                header.height(),
                                brightness.words()),
                        colors.grey() ? "It has no colour but black, white and grey." : "",
                        "Main colours: " + enumerate(this::withPercentage) + ".",
                        taken(header.takenAt()),
                        header.camera() == null ? "" : "Camera: " + header.camera() + ".")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    List<String> tags() {
        return Stream.of(
                        Stream.of(shape.tag(), header.format().label().toLowerCase(Locale.ROOT)),
                        colors.dominant().stream().map(share -> share.color().family()),
                        isMonochrome() ? Stream.of("monochrome") : Stream.<String>empty(),
                        brightness.tag().stream())
                .flatMap(tags -> tags)
                .toList();
    }

    private String colorWords() {
        String names = enumerate(share -> share.color().words());
        if (isPlain()) {
            return "almost entirely " + names;
        }
        if (isMonochrome()) {
            return "without colour, mostly " + names;
        }
        return (colors.covered() < MOST ? "in many colours, among them " : "mostly ") + names;
    }

    private boolean isPlain() {
        return colors.dominant().get(0).share() >= NEARLY_ALL;
    }

    private boolean isMonochrome() {
        return colors.grey() && !isPlain();
    }

    private String withPercentage(ColorShare share) {
        return "%s (%s %%)".formatted(share.color().words(), Math.round(100 * share.share()));
    }

    private static String taken(LocalDateTime at) {
        return at == null ? "" : "Taken on " + DATE.format(at) + ".";
    }

    /** As spoken: "a", "a and b", "a, b and c". */
    private String enumerate(Function<ColorShare, String> words) {
        List<String> parts = colors.dominant().stream().map(words).toList();
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
