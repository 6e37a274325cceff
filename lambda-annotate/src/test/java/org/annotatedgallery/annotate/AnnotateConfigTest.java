package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.annotatedgallery.annotate.gemini.GeminiAnnotator;
import org.annotatedgallery.annotate.offline.OfflineAnnotator;
import org.junit.jupiter.api.Test;

class AnnotateConfigTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "TARGET_S3_BUCKET", "pictures",
            "DB_HOST", "database.example",
            "DB_NAME", "gallery",
            "DB_USER", "user",
            "DB_PASSWORD", "secret"));

    @Test
    void withoutAKeyCaptionsAreMadeOffline() {
        AnnotateConfig config = config();

        assertThat(config.apiKey()).isNull();
        assertThat(config.secretArn()).isNull();
        assertThat(config.model()).isNull();
        assertThat(config.baseUrl()).isNull();
        assertThat(AnnotatorChoice.of(config)).isInstanceOf(OfflineAnnotator.class);
    }

    @Test
    void everyVariableCounts() {
        environment.put("GEMINI_API_KEY", " key ");
        environment.put("GEMINI_SECRET_ARN", "arn:secret");
        environment.put("GEMINI_MODEL", "gemini-0");
        environment.put("GEMINI_BASE_URL", "http://127.0.0.1:9");

        AnnotateConfig config = config();

        assertThat(config.worker().bucket()).isEqualTo("pictures");
        assertThat(config.apiKey()).isEqualTo("key");
        assertThat(config.secretArn()).isEqualTo("arn:secret");
        assertThat(config.model()).isEqualTo("gemini-0");
        assertThat(config.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9"));
    }

    @Test
    void aKeyOfItsOwnIsPreferredToASecret() {
        environment.put("GEMINI_API_KEY", "key");
        environment.put("GEMINI_SECRET_ARN", "arn:secret");

        assertThat(AnnotatorChoice.of(config())).isInstanceOf(GeminiAnnotator.class);
    }

    @Test
    void variablesThatAreSetToNothingAreNotSet() {
        environment.put("GEMINI_API_KEY", "");
        environment.put("GEMINI_SECRET_ARN", " ");

        assertThat(AnnotatorChoice.of(config())).isInstanceOf(OfflineAnnotator.class);
    }

    @Test
    void whatIsWrongIsNamed() {
        environment.put("GEMINI_BASE_URL", "not an address");
        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("GEMINI_BASE_URL");

        environment.remove("GEMINI_BASE_URL");
        environment.put("GEMINI_API_KEY", "k\u00e9y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnotatorChoice.of(config()))
                .withMessageContaining("GEMINI_API_KEY");

        environment.remove("TARGET_S3_BUCKET");
        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("TARGET_S3_BUCKET");
    }

    @Test
    void theKeyIsNotInTheText() {
        environment.put("GEMINI_API_KEY", "very-secret");

        assertThat(config().toString()).contains("pictures").doesNotContain("very-secret");
    }

    private AnnotateConfig config() {
        return AnnotateConfig.from(environment::get);
    }
}
