package org.annotatedgallery.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.annotatedgallery.caption.CaptionSource;

/**
 * A caption as an annotator wrote it: plain text without control characters, never markup. Lengths are in UTF-16 units.
 *
 * @param altText one sentence that stands for the image; empty only if the image is decorative
 * @param description the longer description, possibly empty
 * @param visibleText the text that can be read in the image, verbatim, possibly empty
 * @param tags lower-case, distinct, the most important first
 * @param decorative whether the image carries no information, so that a screen reader should pass over it
 * @param language of the texts (not of the visible text), a BCP 47 tag
 */
public record Annotation(
        CaptionSource source,
        String altText,
        String description,
        String visibleText,
        List<String> tags,
        boolean decorative,
        String language,
        Provenance provenance) {

    /** What a screen reader reads in one breath. */
    public static final int WANTED_ALT_TEXT = 125;

    public static final int MAX_ALT_TEXT = 250;
    public static final int MAX_DESCRIPTION = 2_000;
    public static final int MAX_VISIBLE_TEXT = 4_000;
    public static final int MAX_TAGS = 12;
    public static final int MAX_TAG = 50;

    /** @throws IllegalArgumentException when a text or the tags break the rules above */
    public Annotation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(provenance, "provenance");
        tags = List.copyOf(tags);
        require(decorative || !altText.isBlank(), "alt text is empty");
        require(altText.length() <= MAX_ALT_TEXT, "alt text is too long");
        require(description.length() <= MAX_DESCRIPTION, "description is too long");
        require(visibleText.length() <= MAX_VISIBLE_TEXT, "visible text is too long");
        require(tags.size() <= MAX_TAGS && tags.stream().allMatch(Annotation::isTag), "tags are not as agreed");
        require(new HashSet<>(tags).size() == tags.size(), "tags are not distinct");
        require(!Locale.forLanguageTag(language).getLanguage().isEmpty(), "language is no BCP 47 tag");
    }

    private static boolean isTag(String tag) {
        return !tag.isBlank() && tag.length() <= MAX_TAG && tag.equals(tag.toLowerCase(Locale.ROOT));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
