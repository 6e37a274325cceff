package org.annotatedgallery.annotate.http;

import java.time.Duration;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;

/** What a call without an answer means for the image's task, whichever service it was. */
public final class CallFailure {
    /** Nothing gets better until a person has changed the settings; asking more often only fills the log. */
    public static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(5);

    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CANCELLED = 499;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private CallFailure() {}

    /**
     * The service answered with an error, and has it against every request, be it the key, the model, the address or a setting that
     * this model does not know. Whether it is against one image alone {@link Refusals} finds out before.
     *
     * @param retryAfter null when the service did not say
     */
    public static AnnotationException refused(int status, Duration retryAfter, String detail) {
        if (status == TOO_MANY_REQUESTS) {
            return new AnnotationException(TaskReason.QUOTA, true, retryAfter, detail);
        }
        boolean passes = status == REQUEST_TIMEOUT || status == CONFLICT || status == CANCELLED;
        return passes || status >= INTERNAL_SERVER_ERROR ? unavailable(retryAfter, detail) : notConfigured(detail);
    }

    /** The call broke off. Only if its request had gone out can it have been served. */
    public static AnnotationException broken(Throwable cause, String detail) {
        return LostAnswerException.isBehind(cause) ? lost(detail) : unanswered(detail);
    }

    /** Nothing was served for sure. */
    public static AnnotationException unanswered(String detail) {
        return unavailable(null, detail);
    }

    /** The request was sent, and perhaps served and charged, but no answer arrived, or none that can be read. */
    public static AnnotationException lost(String detail) {
        return new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, detail, true);
    }

    /** The service refuses, and will until somebody has changed something. */
    public static AnnotationException notConfigured(String detail) {
        return new AnnotationException(TaskReason.NOT_CONFIGURED, true, UNTIL_CONFIGURED, detail);
    }

    /** The service has something against this image alone, and will have it next time. */
    public static AnnotationException refusedImage(String detail) {
        return new AnnotationException(TaskReason.BAD_ANSWER, false, null, detail);
    }

    private static AnnotationException unavailable(Duration retryAfter, String detail) {
        return new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, retryAfter, detail);
    }
}
