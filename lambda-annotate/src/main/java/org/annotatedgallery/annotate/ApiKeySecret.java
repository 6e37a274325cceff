package org.annotatedgallery.annotate;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.function.Supplier;
import org.annotatedgallery.image.TaskReason;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The model's key in a secret of AWS Secrets Manager: the bare key, or a JSON object with {@code apiKey}. */
final class ApiKeySecret {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String NO_KEY = "it holds neither a bare key nor JSON with apiKey";

    private final String secretArn;
    private final Supplier<String> text;

    ApiKeySecret(String secretArn) {
        this(secretArn, fetching(secretArn));
    }

    ApiKeySecret(String secretArn, Supplier<String> text) {
        this.secretArn = secretArn;
        this.text = text;
    }

    private static Supplier<String> fetching(String secretArn) {
        SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(TIMEOUT))
                .build();
        return () ->
                client.getSecretValue(request -> request.secretId(secretArn)).secretString();
    }

    /** @throws AnnotationException when there is none, worth asking again later; without the secret's text */
    String read() throws AnnotationException {
        try {
            String key = keyIn(text.get());
            if (key.isEmpty()) {
                throw unusable(NO_KEY);
            }
            return key;
        } catch (SdkException e) {
            throw unusable(e.getMessage());
        } catch (JsonException | NullPointerException | ClassCastException e) {
            // What the parser says could quote the secret.
            throw unusable(NO_KEY);
        }
    }

    private static String keyIn(String secret) {
        if (!secret.stripLeading().startsWith("{")) {
            return secret.strip();
        }
        try (JsonReader reader = Json.createReader(new StringReader(secret))) {
            return reader.readObject().getString("apiKey").strip();
        }
    }

    private AnnotationException unusable(String detail) {
        return new AnnotationException(
                TaskReason.NOT_CONFIGURED, true, null, "No key from secret " + secretArn + ": " + detail);
    }
}
