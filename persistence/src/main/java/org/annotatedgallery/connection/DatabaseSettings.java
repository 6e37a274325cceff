package org.annotatedgallery.connection;

import java.util.function.UnaryOperator;

/**
 * Where the database is and who may use it.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param database its name
 * @param encrypted whether to refuse a connection without TLS
 * @param credentials asked for each physical connection
 */
public record DatabaseSettings(
        String host, int port, String database, boolean encrypted, CredentialsSource credentials) {
    private static final int DEFAULT_PORT = 3306;

    /**
     * Reads {@code DB_HOST}, {@code DB_PORT} (3306), {@code DB_NAME} and either {@code DB_SECRET_ARN} (a secret of
     * Secrets Manager as RDS writes it; TLS is then required) or {@code DB_USER} and {@code DB_PASSWORD}.
     *
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static DatabaseSettings from(UnaryOperator<String> environment) {
        String secret = environment.apply("DB_SECRET_ARN");
        boolean managed = secret != null && !secret.isBlank();
        return new DatabaseSettings(
                required(environment, "DB_HOST"),
                port(environment.apply("DB_PORT")),
                required(environment, "DB_NAME"),
                managed,
                managed
                        ? new SecretsManagerCredentials(secret)
                        : new FixedCredentials(new Credentials(
                                required(environment, "DB_USER"), required(environment, "DB_PASSWORD"))));
    }

    private static int port(String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("DB_PORT must be a number: " + text, e);
        }
    }

    private static String required(UnaryOperator<String> environment, String name) {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    /** For MySQL's driver, without user or password; session times are UTC. */
    public String url() {
        return "jdbc:mysql://" + host + ":" + port + "/" + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&cacheServerConfiguration=true"
                + "&connectTimeout=3000&socketTimeout=30000&tcpKeepAlive=true&sslMode="
                + (encrypted ? "REQUIRED" : "PREFERRED");
    }
}
