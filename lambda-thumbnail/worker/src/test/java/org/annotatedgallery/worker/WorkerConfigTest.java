package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerConfigTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "TARGET_S3_BUCKET", "pictures",
            "DB_HOST", "database.example",
            "DB_NAME", "gallery",
            "DB_USER", "user",
            "DB_PASSWORD", "secret"));

    @Test
    void derivativesGoUnderThumbnailsByDefault() {
        WorkerConfig config = WorkerConfig.from(environment::get);

        assertThat(config.bucket()).isEqualTo("pictures");
        assertThat(config.derivativePrefix()).isEqualTo("thumbnails/");
        assertThat(config.database().host()).isEqualTo("database.example");
    }

    @Test
    void everyVariableCounts() {
        environment.put("TARGET_S3_PREFIX", "small/");
        environment.put("DB_PORT", "3307");

        WorkerConfig config = WorkerConfig.from(environment::get);

        assertThat(config.derivativePrefix()).isEqualTo("small/");
        assertThat(config.database().port()).isEqualTo(3307);
        assertThat(config.database().database()).isEqualTo("gallery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TARGET_S3_BUCKET", "DB_HOST", "DB_NAME", "DB_USER", "DB_PASSWORD"})
    void whatIsMissingIsNamed(String variable) {
        environment.put(variable, " ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerConfig.from(environment::get))
                .withMessageContaining(variable);
    }
}
