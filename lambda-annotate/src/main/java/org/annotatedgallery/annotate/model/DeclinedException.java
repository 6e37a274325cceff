package org.annotatedgallery.annotate.model;

/** What the model wrote says that it will not or cannot caption the image. Asking once more does not help. */
final class DeclinedException extends BadAnswerException {
    DeclinedException() {
        super("the model declined in its own words");
    }
}
