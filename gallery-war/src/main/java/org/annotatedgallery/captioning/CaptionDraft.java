package org.annotatedgallery.captioning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;

/** What a person's change makes of a caption, not yet written anywhere. */
record CaptionDraft(Caption caption, List<String> tags) {
    private static final int MAX_TAGS = 50;
    private static final int MAX_TAG = 100;

    /**
     * @param current the caption to change, if there is one
     * @param currentTags kept where the change leaves them
     */
    static CaptionDraft of(Optional<Caption> current, List<String> currentTags, CaptionChange change) {
        Caption words = new Caption(
                CaptionSource.HUMAN,
                stripped(change.altText().apply(current.map(Caption::altText).orElse(null))),
                stripped(change.description()
                        .apply(current.map(Caption::description).orElse(null))),
                current.map(Caption::visibleText).orElse(null),
                change.decorative().orElse(current.map(Caption::decorative).orElse(false)),
                stripped(change.language().apply(current.map(Caption::language).orElse(null))),
                null);
        return new CaptionDraft(words, change.tags().map(CaptionDraft::cleaned).orElse(currentTags));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> cleaned(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** @throws InvalidCaptionException when it would help nobody, or cannot be kept */
    void check() throws InvalidCaptionException {
        if (caption.altText() == null && !caption.decorative()) {
            throw new InvalidCaptionException("Write an alt text, or mark the image as decorative.");
        }
        if (caption.altText() != null && caption.altText().length() > Caption.MAX_ALT_TEXT) {
            throw new InvalidCaptionException("Shorten the alt text to %d characters; put more into the description."
                    .formatted(Caption.MAX_ALT_TEXT));
        }
        if (caption.description() != null && caption.description().length() > Caption.MAX_DESCRIPTION) {
            throw new InvalidCaptionException(
                    "Shorten the description to %d characters.".formatted(Caption.MAX_DESCRIPTION));
        }
        if (caption.language() != null && !LanguageTags.isValid(caption.language())) {
            throw new InvalidCaptionException(
                    "Give the language as a BCP 47 tag such as en, de or pt-BR, or leave it empty.");
        }
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > MAX_TAG)) {
            throw new InvalidCaptionException(
                    "Use at most %d tags of at most %d characters each.".formatted(MAX_TAGS, MAX_TAG));
        }
    }
}
