package org.annotatedgallery.imaging;

import java.util.Objects;

/**
 * A text that somebody put into the file: untrusted, but free of control characters and never blank.
 *
 * @param language BCP 47 tag as the file says it, well-formed and at most 35 characters; null when the file does not say
 */
public record EmbeddedText(String text, String language) {
    public EmbeddedText {
        Objects.requireNonNull(text);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank text is an absent one");
        }
    }
}
