package org.annotatedgallery.annotate;

import java.util.List;
import org.annotatedgallery.annotate.model.CaptionRules;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.LanguageTags;
import org.annotatedgallery.imaging.EmbeddedText;

/**
 * Takes the alt text that the image's author put into the file, and asks somebody else only where there is none. What the author
 * wrote is judged by less than a model's answer: only what says nothing at all does not count.
 */
final class EmbeddedFirst implements ImageAnnotator {
    private final ImageAnnotator otherwise;

    EmbeddedFirst(ImageAnnotator otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        EmbeddedText altText = request.texts().altText();
        if (altText == null || CaptionRules.saysNothing(altText.text(), request.fileName())) {
            return otherwise.annotate(request);
        }
        EmbeddedText description = request.texts().extendedDescription();
        return Annotation.withoutModel(
                CaptionSource.EMBEDDED,
                altText.text(),
                description == null ? "" : description.text(),
                List.of(),
                language(altText));
    }

    private static String language(EmbeddedText text) {
        return text.language() != null && LanguageTags.isValid(text.language()) ? text.language() : null;
    }
}
