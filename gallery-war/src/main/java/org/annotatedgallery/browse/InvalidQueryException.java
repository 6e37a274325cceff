package org.annotatedgallery.browse;

/** A list was asked for with a parameter that means nothing. The message names it and says what it may be. */
public class InvalidQueryException extends Exception {
    public InvalidQueryException(String message) {
        super(message);
    }
}
