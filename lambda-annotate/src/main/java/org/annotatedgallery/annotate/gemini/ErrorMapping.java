package org.annotatedgallery.annotate.gemini;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;

/** What a call that failed means for the image's task. */
final class ErrorMapping {
    /** Nothing gets better until a person has changed the settings; asking more often only fills the log. */
    static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(10);

    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CANCELLED = 499;
    private static final int INTERNAL_SERVER_ERROR = 500;

    /** google.rpc.RetryInfo, which the client appends to the message as JSON. */
    private static final Pattern RETRY_DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,6})(\\.\\d+)?s\"");

    /** As in "Unable to process input image" and "Provided image is not valid", but not in "Image input modality …". */
    private static final Pattern ABOUT_THE_IMAGE = Pattern.compile("(?i)\\b(input|provided) image\\b");

    private ErrorMapping() {}

    /** No answer arrived, or none that can be read. */
    static AnnotationException map(GenAiIOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof RetryAfterException later) {
            return later.status() == TOO_MANY_REQUESTS
                    ? quota(later.delay(), later.getMessage())
                    : unavailable(later.delay(), later.getMessage());
        }
        return unavailable(null, cause.toString());
    }

    /** The service answered with an error. */
    static AnnotationException map(ApiException error) {
        int code = error.code();
        if (code == TOO_MANY_REQUESTS) {
            return quota(retryDelay(error.message()), error.getMessage());
        }
        if (code >= INTERNAL_SERVER_ERROR || code == REQUEST_TIMEOUT || code == CANCELLED) {
            return unavailable(retryDelay(error.message()), error.getMessage());
        }
        if (code == BAD_REQUEST && isAboutTheImage(error.message())) {
            return new AnnotationException(TaskReason.BAD_ANSWER, false, null, error.getMessage());
        }
        return new AnnotationException(TaskReason.NOT_CONFIGURED, true, UNTIL_CONFIGURED, error.getMessage());
    }

    /**
     * All requests are alike but for the image. What the service has against one, be it the key, the model, the address
     * or a setting that this model does not know, it has against all, unless it names the image.
     */
    private static boolean isAboutTheImage(String message) {
        return ABOUT_THE_IMAGE.matcher(message).find();
    }

    private static AnnotationException quota(Duration retryAfter, String detail) {
        return new AnnotationException(TaskReason.QUOTA, true, retryAfter, detail);
    }

    private static AnnotationException unavailable(Duration retryAfter, String detail) {
        return new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, retryAfter, detail);
    }

    /** Rounded up to whole seconds; null when the service did not say. */
    private static Duration retryDelay(String message) {
        Matcher matcher = RETRY_DELAY.matcher(message);
        if (!matcher.find()) {
            return null;
        }
        long seconds = Long.parseLong(matcher.group(1));
        return Duration.ofSeconds(matcher.group(2) == null ? seconds : seconds + 1);
    }
}
