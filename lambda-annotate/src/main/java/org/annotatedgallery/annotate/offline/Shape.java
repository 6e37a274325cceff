package org.annotatedgallery.annotate.offline;

import java.util.Locale;
import org.annotatedgallery.imaging.ImageHeader;

/** How an image lies: the words are those that people sort images by. */
enum Shape {
    LANDSCAPE("landscape"),
    PORTRAIT("portrait"),
    SQUARE("square"),
    PANORAMA("panoramic");

    /** Sides that differ by less look equal. */
    private static final double SQUARE_WITHIN = 1.03;

    private static final double PANORAMA_FROM = 2.0;

    private final String adjective;

    Shape(String adjective) {
        this.adjective = adjective;
    }

    static Shape of(ImageHeader header) {
        double ratio = (double) header.width() / header.height();
        if (ratio >= PANORAMA_FROM) {
            return PANORAMA;
        }
        if (Math.max(ratio, 1 / ratio) < SQUARE_WITHIN) {
            return SQUARE;
        }
        return ratio > 1 ? LANDSCAPE : PORTRAIT;
    }

    String adjective() {
        return adjective;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
