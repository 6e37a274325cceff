package org.annotatedgallery.annotate;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.annotatedgallery.worker.WorkerConfig;

/**
 * What the function reads from its environment; null where a variable is not set.
 *
 * @param worker see {@link WorkerConfig#from}
 * @param apiKey {@code GEMINI_API_KEY}
 * @param secretArn {@code GEMINI_SECRET_ARN}: the secret with the key, when it is not in the environment
 * @param model {@code GEMINI_MODEL}
 * @param baseUrl {@code GEMINI_BASE_URL}
 */
record AnnotateConfig(WorkerConfig worker, String apiKey, String secretArn, String model, URI baseUrl) {
    /**
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    static AnnotateConfig from(UnaryOperator<String> environment) {
        return new AnnotateConfig(
                WorkerConfig.from(environment),
                optional(environment, "GEMINI_API_KEY"),
                optional(environment, "GEMINI_SECRET_ARN"),
                optional(environment, "GEMINI_MODEL"),
                address(optional(environment, "GEMINI_BASE_URL")));
    }

    private static String optional(UnaryOperator<String> environment, String name) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static URI address(String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("GEMINI_BASE_URL is no address: " + text, e);
        }
    }

    /** Leaves the key out, so that it gets into no log. */
    @Override
    public String toString() {
        return "AnnotateConfig[worker=" + worker + ", secretArn=" + secretArn + ", model=" + model + ", baseUrl="
                + baseUrl + "]";
    }
}
