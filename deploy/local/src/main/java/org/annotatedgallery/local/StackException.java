package org.annotatedgallery.local;

/** The stack cannot start or go on; the message is one line for the person who started it. */
public final class StackException extends RuntimeException {

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
