package org.annotatedgallery.annotate.http;

import java.time.Duration;
import java.util.Set;
import org.annotatedgallery.annotate.AnnotationException;

/**
 * What the errors of a service mean, asked with one set of settings. All requests are alike but for the image, so that what it has
 * against the first it has against all; once one was answered well, what it has against another it has against that one.
 */
public final class Refusals {
    /** Bad request, content too large, unprocessable content: about what was sent, and not about who sent it or where to. */
    private static final Set<Integer> ABOUT_THE_CONTENT = Set.of(400, 413, 422);

    private volatile boolean wasAnswered;

    /** The service gave a good answer: it has nothing against the settings. */
    public void answered() {
        wasAnswered = true;
    }

    /**
     * @param retryAfter null when the service did not say
     * @param detail the refusal's message, without secrets
     */
    public AnnotationException failure(RefusedException refusal, Duration retryAfter, String detail) {
        return ABOUT_THE_CONTENT.contains(refusal.status()) && isAboutTheImage(refusal.body())
                ? CallFailure.refusedImage(detail)
                : CallFailure.refused(refusal.status(), retryAfter, detail);
    }

    private boolean isAboutTheImage(ErrorBody error) {
        return switch (Complaint.in(error.words())) {
            case IMAGE -> true;
            case SETTINGS -> false;
            case UNCLEAR -> wasAnswered;
        };
    }
}
