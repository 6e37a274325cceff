package org.annotatedgallery.annotate.model;

/** The model, or what guards it, will not or cannot caption the image. Asking once more does not help. */
final class DeclinedException extends BadAnswerException {
    /** In the words that were written in the caption's place. */
    DeclinedException() {
        super("the model declined in its own words");
    }

    /** @param words why, in the service's own words; null when it does not say */
    DeclinedException(String words) {
        super(words == null ? "the model declined" : "the model declined (" + words + ")");
    }
}
