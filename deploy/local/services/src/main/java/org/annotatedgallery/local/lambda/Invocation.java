package org.annotatedgallery.local.lambda;

import java.util.UUID;

/**
 * One attempt to have an event worked on.
 *
 * @param id the request id, the same in every attempt
 * @param attempt 1 for the first
 */
record Invocation(String id, byte[] event, int attempt) {

    /** What Lambda does with an event that came from a topic: the first attempt and two more. */
    private static final int ATTEMPTS = 3;

    static Invocation first(byte[] event) {
        return new Invocation(UUID.randomUUID().toString(), event, 1);
    }

    boolean isLast() {
        return attempt == ATTEMPTS;
    }

    Invocation next() {
        return new Invocation(id, event, attempt + 1);
    }
}
