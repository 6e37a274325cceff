package org.annotatedgallery.annotate.gemini;

import java.net.URI;
import org.annotatedgallery.annotate.http.ApiKey;
import org.annotatedgallery.annotate.http.ServiceAddress;

/**
 * How to reach Gemini.
 *
 * @param apiKey required
 * @param model also as Google lists it, with "models/" before it; null or blank: {@value #DEFAULT_MODEL}
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
        apiKey = ApiKey.checked("GEMINI_API_KEY", apiKey);
        model = modelName(model);
        baseUrl = baseUrl == null ? DEFAULT_BASE_URL : ServiceAddress.checked("GEMINI_BASE_URL", baseUrl);
    }

    /** What the model is called everywhere but in Google's lists. */
    public static String modelName(String model) {
        String name = model == null ? "" : model.strip().replaceFirst("^models/", "");
        return name.isBlank() ? DEFAULT_MODEL : name;
    }

    /** Leaves the key out, so that it gets into no log. */
    @Override
    public String toString() {
        return "GeminiConfig[model=" + model + ", baseUrl=" + baseUrl + "]";
    }
}
