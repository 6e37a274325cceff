package org.annotatedgallery.memory;

/** The ways to write an original that differ in what reading it takes. */
enum OriginalKind {
    BASELINE("jpeg"),
    PROGRESSIVE("jpeg"),
    PNG("png");

    private final String format;

    OriginalKind(String format) {
        this.format = format;
    }

    /** ImageIO's name of the format. */
    String format() {
        return format;
    }
}
