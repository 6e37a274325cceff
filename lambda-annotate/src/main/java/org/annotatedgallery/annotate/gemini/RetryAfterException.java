package org.annotatedgallery.annotate.gemini;

import java.io.IOException;
import java.time.Duration;

/** The service refused for now and said in a header when to come back, which the client's own exceptions leave out. */
final class RetryAfterException extends IOException {
    private final int status;
    private final Duration delay;

    RetryAfterException(int status, Duration delay) {
        super("HTTP " + status + " with Retry-After: " + delay.toSeconds() + " s");
        this.status = status;
        this.delay = delay;
    }

    int status() {
        return status;
    }

    Duration delay() {
        return delay;
    }
}
