package org.annotatedgallery.annotate.gemini;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** HTTP under Google's client: one call is one request, and a refusal keeps its Retry-After. */
final class GeminiTransport {
    private static final Set<Integer> REFUSED_FOR_NOW = Set.of(429, 503);

    private GeminiTransport() {}

    /**
     * Never sends a request twice by itself, because each may be charged, and follows no redirect, because that would
     * carry the key elsewhere. Keeps no connection: between two events a function is frozen and its connections die.
     * Only the time-out of the whole call counts, which each call sets.
     */
    static OkHttpClient httpClient() {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(GeminiTransport::keepRetryAfter)
                .build();
    }

    private static Response keepRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Optional<Duration> delay = REFUSED_FOR_NOW.contains(response.code()) ? retryAfter(response) : Optional.empty();
        if (delay.isPresent()) {
            response.close();
            throw new RetryAfterException(response.code(), delay.get());
        }
        return response;
    }

    /** RFC 9110, section 10.2.3: seconds or a date; anything else says nothing. */
    private static Optional<Duration> retryAfter(Response response) {
        String value = response.header("Retry-After", "").strip();
        if (value.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant date = response.headers().getInstant("Retry-After");
        return Optional.ofNullable(date)
                .map(when -> Duration.between(Instant.now(), when))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }
}
