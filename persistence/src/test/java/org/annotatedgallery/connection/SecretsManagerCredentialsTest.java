package org.annotatedgallery.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SecretsManagerCredentialsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final AtomicReference<String> secret = new AtomicReference<>(json("first"));
    private final AtomicInteger calls = new AtomicInteger();
    private final SecretsManagerCredentials credentials =
            new SecretsManagerCredentials("arn:secret", this::fetch, now::get);

    @Test
    void aBurstOfConnectionsCostsOneCall() throws SQLException {
        for (int n = 0; n < 5; n++) {
            assertThat(credentials.current()).isEqualTo(new Credentials("admin", "first"));
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void aRotatedSecretIsNoticedWhenTheOldOneExpires() throws SQLException {
        credentials.current();
        secret.set(json("second"));
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
        assertThat(credentials.current().password()).isEqualTo("second");
    }

    @Test
    void whileTheSecretCannotBeReadTheKnownOneGoesOn() throws SQLException {
        credentials.current();
        secret.set("no JSON");
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
        assertThat(credentials.current().password()).isEqualTo("first");
        assertThat(credentials.current().password()).isEqualTo("first");
        assertThat(calls).as("not asked again at once").hasValue(2);
    }

    @Test
    void ofManyRefusedConnectionsOneAsksAgain() throws SQLException {
        Credentials refused = credentials.current();
        secret.set(json("second"));
        for (int n = 0; n < 5; n++) {
            assertThat(credentials.refreshed(refused).password()).isEqualTo("second");
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void aSecretOfAnotherShapeIsReportedWithoutItsContent() {
        secret.set("hunter2");
        assertThatThrownBy(credentials::current)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("arn:secret")
                .hasMessageNotContaining("hunter2");
        secret.set("{\"password\":\"hunter2\"}");
        assertThatThrownBy(credentials::current)
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining("hunter2");
    }

    private String fetch() {
        calls.incrementAndGet();
        return secret.get();
    }

    private static String json(String password) {
        return "{\"username\":\"admin\",\"password\":\"" + password + "\"}";
    }
}
