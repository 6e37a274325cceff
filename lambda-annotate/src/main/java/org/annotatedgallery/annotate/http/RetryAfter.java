package org.annotatedgallery.annotate.http;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/** How long a service asks to be left alone. */
final class RetryAfter {
    private static final String MILLIS = "retry-after-ms";
    private static final String STANDARD = "Retry-After";

    private RetryAfter() {}

    /**
     * RFC 9110, section 10.2.3: seconds or a date; but first what OpenAI and Azure say more exactly beside it.
     *
     * @return null when there is nothing that can be understood
     */
    static Duration in(Headers headers) {
        String millis = value(headers, MILLIS);
        if (millis.matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(millis)));
        }
        String seconds = value(headers, STANDARD);
        if (seconds.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(seconds));
        }
        Instant date = headers.getInstant(STANDARD);
        return date == null ? null : until(date);
    }

    private static String value(Headers headers, String name) {
        String value = headers.get(name);
        return value == null ? "" : value.strip();
    }

    private static Duration until(Instant date) {
        Duration delay = Duration.between(Instant.now(), date);
        return delay.isNegative() ? Duration.ZERO : delay;
    }
}
