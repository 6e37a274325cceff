package org.annotatedgallery.captioning;

/** A caption that would help nobody. The message says what to write instead. */
public class InvalidCaptionException extends Exception {
    public InvalidCaptionException(String message) {
        super(message);
    }
}
