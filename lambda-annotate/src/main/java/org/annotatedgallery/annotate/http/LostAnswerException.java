package org.annotatedgallery.annotate.http;

import java.io.IOException;
import java.util.stream.Stream;

/** The request was sent, and no answer arrived whole: the service may have worked on it all the same. */
final class LostAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    LostAnswerException(IOException cause) {
        super(cause.toString(), cause);
    }

    /** Where the time for the whole call is up, the HTTP client wraps what went wrong in an exception of its own. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(LostAnswerException.class::isInstance);
    }
}
