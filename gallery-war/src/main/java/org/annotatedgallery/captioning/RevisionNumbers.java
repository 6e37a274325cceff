package org.annotatedgallery.captioning;

import java.util.Optional;
import java.util.regex.Pattern;

/** Revisions' numbers as they stand in URLs and forms. */
public final class RevisionNumbers {
    private static final Pattern CANONICAL = Pattern.compile("[1-9][0-9]{0,17}");

    private RevisionNumbers() {}

    /**
     * @param text may be null
     * @return empty when the text is no number, and so of no revision
     */
    public static Optional<Long> parse(String text) {
        return Optional.ofNullable(text)
                .filter(number -> CANONICAL.matcher(number).matches())
                .map(Long::valueOf);
    }
}
