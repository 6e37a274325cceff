package org.annotatedgallery.captioning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.LanguageTags;
import org.annotatedgallery.captioning.InvalidCaptionException.Fault;
import org.annotatedgallery.imaging.PlainText;

/** What a person's change makes of a caption, not yet written anywhere. */
record CaptionDraft(Caption caption, List<String> tags) {
    /**
     * @param current the caption to change, if there is one; what was only measured is no beginning of a person's words
     * @param currentTags kept where the change leaves them
     */
    static CaptionDraft of(Optional<Caption> current, List<String> currentTags, CaptionChange change) {
        Optional<Caption> words = current.filter(caption -> caption.source() != CaptionSource.OFFLINE);
        Caption changed = new Caption(
                CaptionSource.HUMAN,
                line(change.altText().apply(words.map(Caption::altText).orElse(null))),
                lines(change.description().apply(words.map(Caption::description).orElse(null))),
                lines(change.visibleText().apply(words.map(Caption::visibleText).orElse(null))),
                change.decorative().orElse(words.map(Caption::decorative).orElse(false)),
                line(change.language().apply(words.map(Caption::language).orElse(null))),
                null);
        return new CaptionDraft(changed, change.tags().map(Tags::cleaned).orElse(currentTags));
    }

    /** Null where nobody would see anything. */
    private static String line(String text) {
        String line = text == null ? "" : PlainText.clean(text, Integer.MAX_VALUE);
        return line.isEmpty() ? null : line;
    }

    private static String lines(String text) {
        if (line(text) == null) {
            return null;
        }
        return text.lines()
                .map(line -> PlainText.clean(line, Integer.MAX_VALUE))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** @throws InvalidCaptionException when it would help nobody, or cannot be kept */
    void check() throws InvalidCaptionException {
        if (caption.altText() == null && !caption.decorative()) {
            throw new InvalidCaptionException(Fault.NO_ALT_TEXT);
        }
        checkLength(caption.altText(), Caption.MAX_ALT_TEXT, Fault.LONG_ALT_TEXT);
        checkLength(caption.description(), Caption.MAX_DESCRIPTION, Fault.LONG_DESCRIPTION);
        checkLength(caption.visibleText(), Caption.MAX_DESCRIPTION, Fault.LONG_VISIBLE_TEXT);
        if (caption.language() != null && !LanguageTags.isValid(caption.language())) {
            throw new InvalidCaptionException(Fault.NO_LANGUAGE);
        }
        Tags.check(tags);
    }

    private static void checkLength(String text, int limit, Fault fault) throws InvalidCaptionException {
        if (text != null && text.length() > limit) {
            throw new InvalidCaptionException(fault, limit);
        }
    }
}
