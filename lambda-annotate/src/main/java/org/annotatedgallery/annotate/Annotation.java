package org.annotatedgallery.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.LanguageTags;
import org.annotatedgallery.caption.ModelCall;

/**
 * A caption as an annotator wrote it: plain text without control characters, never markup. Lengths are in UTF-16 units.
 *
 * @param altText one sentence that stands for the image; empty only if the image is decorative
 * @param description the longer description, possibly empty
 * @param visibleText the text that can be read in the image, verbatim, possibly empty
 * @param tags lower-case, distinct, the most important first
 * @param decorative whether the image carries no information, so that a screen reader should pass over it
 * @param language of the texts (not of the visible text), a BCP 47 tag; null when it is not known
 * @param model that was asked; null when none was
 * @param call that it came by; null when no model was asked
 */
public record Annotation(
        CaptionSource source,
        String altText,
        String description,
        String visibleText,
        List<String> tags,
        boolean decorative,
        String language,
        String model,
        ModelCall call) {

    /** What a screen reader reads in one breath. */
    public static final int WANTED_ALT_TEXT = 125;

    public static final int MAX_TAGS = 12;
    public static final int MAX_TAG = 50;

    /** @throws IllegalArgumentException when a text or the tags break the rules above, or would not fit the ledger */
    public Annotation {
        Objects.requireNonNull(source, "source");
        tags = List.copyOf(tags);
        require(decorative || !altText.isBlank(), "alt text is empty");
        require(altText.length() <= Caption.MAX_ALT_TEXT, "alt text is too long");
        require(description.length() <= Caption.MAX_DESCRIPTION, "description is too long");
        require(visibleText.length() <= Caption.MAX_DESCRIPTION, "visible text is too long");
        require(tags.size() <= MAX_TAGS && tags.stream().allMatch(Annotation::isTag), "tags are not as agreed");
        require(new HashSet<>(tags).size() == tags.size(), "tags are not distinct");
        require(language == null || LanguageTags.isValid(language), "language is no BCP 47 tag");
    }

    /** By an annotator that asks no model. */
    public static Annotation withoutModel(
            CaptionSource source, String altText, String description, List<String> tags, String language) {
        return new Annotation(source, altText, description, "", tags, false, language, null, null);
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
