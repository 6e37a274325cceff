package org.annotatedgallery.annotate.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.http.RefusedException;

/** An error of the service, where its words mean more than its status. */
final class GeminiRefusal {
    private static final int BAD_REQUEST = 400;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?s");

    /** As in "Unable to process input image" and "Provided image is not valid", but not in "Image input modality …". */
    private static final Pattern ABOUT_THE_IMAGE = Pattern.compile("(?i)\\b(input|provided) image\\b");

    private GeminiRefusal() {}

    /** @param detail the refusal's message, without secrets */
    static AnnotationException failure(RefusedException refusal, String detail) {
        boolean aboutTheImage =
                ABOUT_THE_IMAGE.matcher(refusal.body().message()).find();
        if (refusal.status() == BAD_REQUEST && aboutTheImage) {
            return CallFailure.unreadableImage(detail);
        }
        Duration retryAfter = refusal.retryAfter() == null
                ? retryDelay(refusal.body().json().at("/error/details"))
                : refusal.retryAfter();
        return CallFailure.refused(refusal.status(), retryAfter, detail);
    }

    /** Of google.rpc.RetryInfo, which stands somewhere among the details; null when there is none. */
    private static Duration retryDelay(JsonNode details) {
        String delay = details.findPath("retryDelay").asText("");
        return SECONDS.matcher(delay).matches() ? Duration.parse("PT" + delay) : null;
    }
}
