package org.annotatedgallery.annotate.gemini;

import java.time.Duration;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.http.RefusedException;

/** How long the service asks to be left alone, which it says among an error's details. */
final class GeminiDelay {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?s");

    private GeminiDelay() {}

    /** A header, as from a gateway, counts first; null when there is none either. */
    static Duration in(RefusedException refusal) {
        if (refusal.retryAfter() != null) {
            return refusal.retryAfter();
        }
        // Of google.rpc.RetryInfo, wherever that stands among the details.
        String delay = refusal.body()
                .json()
                .at("/error/details")
                .findPath("retryDelay")
                .asText("");
        return SECONDS.matcher(delay).matches() ? Duration.parse("PT" + delay) : null;
    }
}
