package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.annotate.AnnotateConfig.Annotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotateConfigTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "TARGET_S3_BUCKET", "pictures",
            "DB_HOST", "database.example",
            "DB_NAME", "gallery",
            "DB_USER", "user",
            "DB_PASSWORD", "secret"));

    @Test
    void withoutAnySettingCaptionsAreMadeOfflineInEnglishWithoutALimit() {
        AnnotateConfig config = config();

        assertThat(config.annotator()).isEqualTo(Annotator.OFFLINE);
        assertThat(config.captions().language()).isEqualTo("en");
        assertThat(config.captions().dailyBudgetMicros()).isNull();
        assertThat(config.gemini()).isEqualTo(new ModelAccess(null, null, null, null));
        assertThat(config.openai()).isEqualTo(new ModelAccess(null, null, null, null));
    }

    @Test
    void everyVariableCounts() {
        for (String service : List.of("GEMINI", "OPENAI")) {
            environment.put(service + "_API_KEY", " " + service + " ");
            environment.put(service + "_SECRET_ARN", "arn:secret");
            environment.put(service + "_MODEL", "model-0");
            environment.put(service + "_BASE_URL", "http://127.0.0.1:9");
        }
        environment.put("GALLERY_ANNOTATOR", "OpenAI");
        environment.put("GALLERY_CAPTION_LANGUAGE", "de-AT");
        environment.put("GALLERY_CAPTION_DAILY_BUDGET_USD", "2.50");
        environment.put("GALLERY_CAPTION_PRICES", "model-0=1/2");

        AnnotateConfig config = config();

        URI address = URI.create("http://127.0.0.1:9");
        assertThat(config.worker().bucket()).isEqualTo("pictures");
        assertThat(config.gemini()).isEqualTo(new ModelAccess("GEMINI", "arn:secret", "model-0", address));
        assertThat(config.openai()).isEqualTo(new ModelAccess("OPENAI", "arn:secret", "model-0", address));
        assertThat(config.annotator()).isEqualTo(Annotator.OPENAI);
        assertThat(config.captions().language()).isEqualTo("de-AT");
        assertThat(config.captions().dailyBudgetMicros()).isEqualTo(2_500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEMINI_API_KEY", "GEMINI_SECRET_ARN"})
    void aKeyForGeminiIsEnough(String variable) {
        environment.put(variable, "key");

        assertThat(config().annotator()).isEqualTo(Annotator.GEMINI);
    }

    @Test
    void variablesThatAreSetToNothingAreNotSet() {
        environment.put("GEMINI_API_KEY", "");
        environment.put("GEMINI_SECRET_ARN", " ");
        environment.put("GALLERY_CAPTION_DAILY_BUDGET_USD", "");

        assertThat(config().annotator()).isEqualTo(Annotator.OFFLINE);
        assertThat(config().captions().dailyBudgetMicros()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GEMINI_BASE_URL, not an address",
        "OPENAI_BASE_URL, not an address",
        "GALLERY_ANNOTATOR, claude",
        "GALLERY_CAPTION_LANGUAGE, de_AT",
        "GALLERY_CAPTION_DAILY_BUDGET_USD, much",
        "GALLERY_CAPTION_DAILY_BUDGET_USD, -1",
        "GALLERY_CAPTION_DAILY_BUDGET_USD, 0.0000001",
        "GALLERY_CAPTION_PRICES, cheap",
        "TARGET_S3_BUCKET, ''"
    })
    void whatIsWrongIsNamed(String variable, String value) {
        environment.put(variable, value);

        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining(variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEMINI_BASE_URL", "OPENAI_BASE_URL"})
    void addressIsNotPrintedBecauseItMayHaveAKeyInIt(String variable) {
        environment.put(variable, "https://me:sekret@ho st/v1");
        assertThatIllegalArgumentException()
                .isThrownBy(this::config)
                .satisfies(wrong -> assertThat(wrong)
                        .hasMessage(variable + " is no address")
                        .hasNoCause());

        environment.put(variable, "https://me:sekret@host/v1");
        assertThat(config().toString()).doesNotContain("sekret");
    }

    @Test
    void priceOfAModelIsFoundHoweverTheModelIsNamed() {
        environment.put("GEMINI_API_KEY", "key");
        environment.put("GEMINI_MODEL", "models/gemini-2.5-flash");
        environment.put("GALLERY_CAPTION_DAILY_BUDGET_USD", "1");

        assertThatNoException().isThrownBy(() -> AnnotatorChoice.of(config(), null, InstantSource.system()));
    }

    @ParameterizedTest
    @CsvSource({
        "gemini, GEMINI_API_KEY, ''",
        "gemini, GEMINI_API_KEY, k\u00e9y",
        "openai, OPENAI_MODEL, ''",
        "openai, OPENAI_BASE_URL, file:/x"
    })
    void whatIsMissingForTheChosenAnnotatorIsNamed(String annotator, String variable, String value) {
        environment.put("GALLERY_ANNOTATOR", annotator);
        environment.put("OPENAI_MODEL", "llava");
        environment.put("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
        environment.put(variable, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnotatorChoice.of(config(), null, InstantSource.system()))
                .withMessageContaining(variable);
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
