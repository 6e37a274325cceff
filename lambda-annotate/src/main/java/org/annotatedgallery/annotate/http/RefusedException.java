package org.annotatedgallery.annotate.http;

import java.io.IOException;
import java.time.Duration;

/** The service answered, but with an error. The message says which, in the service's words if it had any. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Duration retryAfter;
    private final transient ErrorBody body;

    RefusedException(int status, Duration retryAfter, ErrorBody body) {
        super(body.message().isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + body.message());
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** As asked for by a header; null when there is none. */
    public Duration retryAfter() {
        return retryAfter;
    }

    public ErrorBody body() {
        return body;
    }
}
