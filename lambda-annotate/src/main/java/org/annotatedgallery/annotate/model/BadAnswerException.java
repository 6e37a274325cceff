package org.annotatedgallery.annotate.model;

/** The model answered, but with no caption; the message says what is wrong, for the model too. Asking once more may help. */
class BadAnswerException extends Exception {
    BadAnswerException(String fault) {
        super(fault);
    }
}
