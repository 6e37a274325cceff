package org.annotatedgallery.annotate.offline;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The colours that have a name here, each known by a few examples. */
enum ColorName {
    BLACK("black", 0x000000, 0x101010),
    DARK_GREY("grey", 0x303030, 0x484848),
    GREY("grey", 0x707070, 0x8C8C8C),
    LIGHT_GREY("grey", 0xB0B0B0, 0xD0D0D0),
    WHITE("white", 0xF4F4F4, 0xFFFFFF),
    DARK_RED("red", 0x4A0A0A, 0x8B1010),
    RED("red", 0xC81E1E, 0xE83030, 0xFF0000),
    DARK_PINK("pink", 0x7C1848, 0xA82066),
    PINK("pink", 0xD84890, 0xF070A8, 0xFF00FF, 0xF09090),
    LIGHT_PINK("pink", 0xF8C0D0, 0xF8DCE0),
    DARK_ORANGE("orange", 0xC85010),
    ORANGE("orange", 0xFF8000, 0xF09030),
    LIGHT_ORANGE("orange", 0xFFBE80),
    DARK_BROWN("brown", 0x2C1A0E, 0x482C18),
    BROWN("brown", 0x6E4424, 0x8A5A30),
    LIGHT_BROWN("brown", 0xAA8058, 0xB89470),
    BEIGE("beige", 0xD8C4A0, 0xEADCC4),
    DARK_YELLOW("yellow", 0xB89810),
    YELLOW("yellow", 0xF0C818, 0xFFE820, 0xFFFF00),
    LIGHT_YELLOW("yellow", 0xFFF4A0, 0xFFF8CC),
    DARK_GREEN("green", 0x14301A, 0x1E5428, 0x405020),
    GREEN("green", 0x2E8B3C, 0x50A030, 0x708038, 0x00C000, 0x00FF00),
    LIGHT_GREEN("green", 0x90D890, 0xB8DC98, 0xD0F0D0),
    DARK_TURQUOISE("turquoise", 0x0C4848, 0x107070),
    TURQUOISE("turquoise", 0x20B0A8, 0x00E0E0),
    LIGHT_TURQUOISE("turquoise", 0xA0E8E0, 0xD0F4F0),
    DARK_BLUE("blue", 0x101C40, 0x182C70, 0x204860),
    BLUE("blue", 0x2850B0, 0x2878E0, 0x4888B8, 0x0000FF),
    LIGHT_BLUE("blue", 0x80B8E8, 0xB0D0F0, 0xD4E6F8),
    DARK_PURPLE("purple", 0x301048, 0x502060),
    PURPLE("purple", 0x7830A8, 0x9850C8, 0x8000FF),
    LIGHT_PURPLE("purple", 0xC0A0E0, 0xDCCCF0);

    private final String family;
    private final Oklab[] examples;

    ColorName(String family, int... examples) {
        this.family = family;
        this.examples = IntStream.of(examples).mapToObj(Oklab::ofRgb).toArray(Oklab[]::new);
    }

    /** The name whose example looks most like the colour. */
    static ColorName of(Oklab color) {
        return Stream.of(values())
                .min(Comparator.comparingDouble(name -> name.squaredDistance(color)))
                .orElseThrow();
    }

    /** The basic colour of which this is a shade, such as "green". */
    String family() {
        return family;
    }

    /** In words, such as "dark green". */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private double squaredDistance(Oklab color) {
        double nearest = Double.MAX_VALUE;
        for (Oklab example : examples) {
            nearest = Math.min(nearest, example.squaredDistance(color));
        }
        return nearest;
    }
}
