package org.annotatedgallery.annotate.model;

/** Text from elsewhere, made harmless to whatever it is put beside. */
final class PlainText {
    private PlainText() {}

    /**
     * One line of plain text: without control characters, without what reorders the text around it (bidirectional
     * overrides, U+202A to U+202E and U+2066 to U+2069), without halves of surrogate pairs, which no database stores.
     */
    static String of(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]", "")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
    }
}
