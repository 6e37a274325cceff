package org.annotatedgallery.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "DB_HOST",
            "db.internal",
            "DB_NAME",
            "image_annotations_db",
            "DB_USER",
            "gallery",
            "DB_PASSWORD",
            "s3cret"));

    @Test
    void thePortIsMySqlsUnlessGiven() {
        assertThat(DatabaseSettings.from(environment::get).port()).isEqualTo(3306);
        environment.put("DB_PORT", "3307");
        assertThat(DatabaseSettings.from(environment::get).url())
                .startsWith("jdbc:mysql://db.internal:3307/image_annotations_db?");
    }

    @Test
    void userAndPasswordOfTheEnvironmentAreUsedAndThePasswordIsNotShown() throws SQLException {
        Credentials credentials =
                DatabaseSettings.from(environment::get).credentials().current();
        assertThat(credentials).isEqualTo(new Credentials("gallery", "s3cret"));
        assertThat(credentials.toString()).doesNotContain("s3cret");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        for (String name : List.copyOf(environment.keySet())) {
            Map<String, String> incomplete = new HashMap<>(environment);
            incomplete.remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DatabaseSettings.from(incomplete::get))
                    .withMessage(name + " is not set");
        }
        environment.put("DB_PORT", "mysql");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.from(environment::get))
                .withMessageContaining("DB_PORT");
    }
}
