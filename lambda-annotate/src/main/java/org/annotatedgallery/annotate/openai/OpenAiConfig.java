package org.annotatedgallery.annotate.openai;

import java.net.URI;
import org.annotatedgallery.annotate.http.ApiKey;
import org.annotatedgallery.annotate.http.ServiceAddress;

/**
 * How to reach a server that speaks OpenAI's chat completions.
 *
 * @param apiKey null or blank: none is sent, as servers of one's own want it
 * @param model required, by the server's name for it
 * @param baseUrl required, up to the API's version: {@code https://api.openai.com/v1}, {@code http://localhost:11434/v1}
 */
public record OpenAiConfig(String apiKey, String model, URI baseUrl) {
    /** @throws IllegalArgumentException naming the environment variable whose value is missing or wrong */
    public OpenAiConfig {
        apiKey = apiKey == null || apiKey.isBlank() ? null : ApiKey.checked("OPENAI_API_KEY", apiKey);
        if (model == null || model.isBlank()) {
            throw new IllegalArgumentException("OPENAI_MODEL is missing");
        }
        model = model.strip();
        if (baseUrl == null) {
            throw new IllegalArgumentException("OPENAI_BASE_URL is missing");
        }
        baseUrl = ServiceAddress.checked("OPENAI_BASE_URL", baseUrl);
    }

    /** Leaves the key out, so that it gets into no log. */
    @Override
    public String toString() {
        return "OpenAiConfig[model=" + model + ", baseUrl=" + baseUrl + "]";
    }
}
