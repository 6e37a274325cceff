package org.annotatedgallery.annotate.gemini;

import java.net.URI;

/**
 * How to reach Gemini.
 *
 * @param apiKey required
 * @param model null or blank: {@value #DEFAULT_MODEL}
 * @param baseUrl of the service without the API's version; null: Google's own
 */
public record GeminiConfig(String apiKey, String model, URI baseUrl) {
    public static final String DEFAULT_MODEL = "gemini-2.5-flash";
    public static final URI DEFAULT_BASE_URL = URI.create("https://generativelanguage.googleapis.com");

    /** @throws IllegalArgumentException naming the environment variable whose value is missing or wrong */
    public GeminiConfig {
        if (apiKey == null || apiKey.isBlank()) {
            throw new IllegalArgumentException("GEMINI_API_KEY is missing");
        }
        apiKey = apiKey.strip();
        if (!apiKey.matches("[!-~]+")) {
            // The HTTP client would refuse it too, but print it.
            throw new IllegalArgumentException("GEMINI_API_KEY has characters that no header can carry");
        }
        model = model == null || model.isBlank() ? DEFAULT_MODEL : model.strip();
        baseUrl = baseUrl == null ? DEFAULT_BASE_URL : baseUrl;
        if (!String.valueOf(baseUrl.getScheme()).matches("https?") || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("GEMINI_BASE_URL is no http or https address: " + baseUrl);
        }
    }

    /** Leaves the key out, so that it gets into no log. */
    @Override
    public String toString() {
        return "GeminiConfig[model=" + model + ", baseUrl=" + baseUrl + "]";
    }
}
