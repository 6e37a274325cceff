package org.annotatedgallery.annotate.offline;

import java.util.Optional;

/** How light an image is on the whole. */
enum Brightness {
    VERY_DARK("very dark", "dark", 0.25),
    DARK("dark", "dark", 0.45),
    MEDIUM("of medium brightness", null, 0.75),
    BRIGHT("bright", "bright", 0.92),
    VERY_BRIGHT("very bright", "bright", Double.MAX_VALUE);

    private final String words;
    private final String tag;
    private final double below;

    Brightness(String words, String tag, double below) {
        this.words = words;
        this.tag = tag;
        this.below = below;
    }

    /** @param lightness mean of all pixels, 0 to 1, in {@link Oklab} */
    static Brightness of(double lightness) {
        Brightness brightness = VERY_DARK;
        while (lightness >= brightness.below) {
            brightness = values()[brightness.ordinal() + 1];
        }
        return brightness;
    }

    String words() {
        return words;
    }

    /** Empty for what nobody would look for. */
    Optional<String> tag() {
        return Optional.ofNullable(tag);
    }
}
