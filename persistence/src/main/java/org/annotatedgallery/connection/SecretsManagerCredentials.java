package org.annotatedgallery.connection;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Credentials from a secret of AWS Secrets Manager, as RDS writes them: a JSON object with {@code username} and
 * {@code password}. Kept for a few minutes, so that a burst of connections costs one call.
 */
final class SecretsManagerCredentials implements CredentialsSource {
    private static final System.Logger LOG = System.getLogger(SecretsManagerCredentials.class.getName());
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    private final String secretArn;
    private final Supplier<String> secretText;
    private final InstantSource clock;
    private Credentials known;
    private Instant expiresAt = Instant.MIN;

    SecretsManagerCredentials(String secretArn) {
        this(secretArn, fetching(secretArn), InstantSource.system());
    }

    SecretsManagerCredentials(String secretArn, Supplier<String> secretText, InstantSource clock) {
        this.secretArn = secretArn;
        this.secretText = secretText;
        this.clock = clock;
    }

    private static Supplier<String> fetching(String secretArn) {
        SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(CALL_TIMEOUT))
                .build();
        return () ->
                client.getSecretValue(request -> request.secretId(secretArn)).secretString();
    }

    @Override
    public synchronized Credentials current() throws SQLException {
        if (known == null) {
            fetch();
        } else if (clock.instant().isAfter(expiresAt)) {
            fetchIfPossible();
        }
        return known;
    }

    /** The known password most likely still works: what Secrets Manager cannot say now need not stop anybody. */
    private void fetchIfPossible() {
        try {
            fetch();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "Going on with the credentials known: {0}", e.getMessage());
            expiresAt = clock.instant().plus(RETRY_AFTER);
        }
    }

    /** Of many connections refused at once, the first asks; the others take what it got. */
    @Override
    public synchronized Credentials refreshed(Credentials refused) throws SQLException {
        if (refused.equals(known)) {
            fetch();
        }
        return known;
    }

    private void fetch() throws SQLException {
        try (JsonReader reader = Json.createReader(new StringReader(secretText.get()))) {
            JsonObject secret = reader.readObject();
            known = new Credentials(secret.getString("username"), secret.getString("password"));
            expiresAt = clock.instant().plus(TIME_TO_LIVE);
        } catch (SdkException | JsonException | NullPointerException | ClassCastException e) {
            // The parser's message could quote the secret, so it is not passed on.
            throw new SQLException("No database credentials from secret " + secretArn + ": "
                    + (e instanceof SdkException ? e.getMessage() : "it holds no JSON with username and password"));
        }
    }
}
