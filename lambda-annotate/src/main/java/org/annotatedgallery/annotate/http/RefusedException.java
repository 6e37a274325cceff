package org.annotatedgallery.annotate.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;

/** The service answered, but with an error. The message says which, in the service's words if it had any. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Duration retryAfter;
    private final transient ErrorBody body;

    private RefusedException(int status, Duration retryAfter, ErrorBody body, String prefix) {
        super(body.message().isEmpty() ? prefix : prefix + ": " + body.message());
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    static RefusedException of(int status, Duration retryAfter, ErrorBody body) {
        return new RefusedException(status, retryAfter, body, "HTTP " + status);
    }

    /** Gateways answer with success when the server behind them did not; without a status it is theirs to put right. */
    static RefusedException despiteSuccess(int success, Duration retryAfter, ErrorBody body) {
        int status = body.status().orElse(HttpURLConnection.HTTP_BAD_GATEWAY);
        return new RefusedException(status, retryAfter, body, "HTTP " + success + ", but an error");
    }

    /** Of HTTP, or in the place of one that the service gave only in its words. */
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
