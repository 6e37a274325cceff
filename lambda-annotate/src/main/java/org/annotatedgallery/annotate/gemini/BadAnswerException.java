package org.annotatedgallery.annotate.gemini;

/** The model answered, but with no caption; the message says what is wrong. Asking once more may help. */
final class BadAnswerException extends Exception {
    BadAnswerException(String fault) {
        super(fault);
    }
}
