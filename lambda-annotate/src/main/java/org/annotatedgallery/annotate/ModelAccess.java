package org.annotatedgallery.annotate;

import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * How to reach a model, as its variables say; null where one is not set.
 *
 * @param apiKey {@code …_API_KEY}
 * @param secretArn {@code …_SECRET_ARN}: the secret with the key, when it is not in the environment
 * @param model {@code …_MODEL}
 * @param baseUrl {@code …_BASE_URL}
 */
record ModelAccess(String apiKey, String secretArn, String model, URI baseUrl) {
    /** @param prefix which the variables' names begin with */
    static ModelAccess from(UnaryOperator<String> environment, String prefix) {
        return new ModelAccess(
                optional(environment, prefix + "_API_KEY"),
                optional(environment, prefix + "_SECRET_ARN"),
                optional(environment, prefix + "_MODEL"),
                address(environment, prefix + "_BASE_URL"));
    }

    /** A variable that is set to something, else null. */
    static String optional(UnaryOperator<String> environment, String name) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static URI address(UnaryOperator<String> environment, String name) {
        String text = optional(environment, name);
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            // Neither printed nor as the cause, which prints it: it may have a key in it.
            throw new IllegalArgumentException(name + " is no address");
        }
    }

    boolean hasKey() {
        return apiKey != null || secretArn != null;
    }

    /** Leaves out the key, and the address, which may have one in it: neither gets into a log. */
    @Override
    public String toString() {
        return "ModelAccess[secretArn=" + secretArn + ", model=" + model + "]";
    }
}
