package org.annotatedgallery.image;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Function;

/** The order of a list of images. Images that are equal in it are ordered by their ids. */
public enum ImageOrder {
    /** Uploaded last comes first. */
    NEWEST("uploadedAt", true, Image::uploadedAt, Instant::parse),
    OLDEST("uploadedAt", false, Image::uploadedAt, Instant::parse),
    /** Taken last comes first, by the cameras' clocks; what does not say when counts by its upload. */
    TAKEN("datedAt", true, Image::datedAt, LocalDateTime::parse),
    NAME("fileName", false, Image::fileName, name -> name);

    private final String attribute;
    private final boolean descending;
    private final Function<Image, Object> key;
    private final Function<String, Object> parser;

    ImageOrder(String attribute, boolean descending, Function<Image, Object> key, Function<String, Object> parser) {
        this.attribute = attribute;
        this.descending = descending;
        this.key = key;
        this.parser = parser;
    }

    /** What an image's place depends on, as text. */
    String keyOf(Image image) {
        return key.apply(image).toString();
    }

    /**
     * @throws java.time.format.DateTimeParseException when it is no key in this order
     */
    Object parseKey(String text) {
        return parser.apply(text);
    }

    /** Images behind the one with {@code :key} and {@code :id}; answered by the order's index from where that is. */
    String behind() {
        return "(i.%1$s %2$s :key OR i.%1$s = :key AND i.id %2$s :id)".formatted(attribute, descending ? "<" : ">");
    }

    String clause() {
        return "i.%1$s %2$s, i.id %2$s".formatted(attribute, descending ? "DESC" : "ASC");
    }
}
