package org.annotatedgallery.annotate.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiConfigTest {
    @Test
    void onlyTheKeyIsRequired() {
        GeminiConfig config = new GeminiConfig(" key ", " ", null);

        assertThat(config.apiKey()).isEqualTo("key");
        assertThat(config.model()).isEqualTo("gemini-2.5-flash");
        assertThat(config.baseUrl()).isEqualTo(URI.create("https://generativelanguage.googleapis.com"));
    }

    @Test
    void everythingCanBeGiven() {
        URI gateway = URI.create("http://127.0.0.1:8080/gemini");

        GeminiConfig config = new GeminiConfig("key", "gemini-2.5-pro", gateway);

        assertThat(config.model()).isEqualTo("gemini-2.5-pro");
        assertThat(config.baseUrl()).isEqualTo(gateway);
    }

    @ParameterizedTest
    @CsvSource({
        "models/gemini-2.5-pro, gemini-2.5-pro",
        "' models/gemini-2.5-pro ', gemini-2.5-pro",
        "models/, gemini-2.5-flash",
        "tuned/models/x, tuned/models/x"
    })
    void modelMayBeNamedAsGoogleListsIt(String listed, String name) {
        assertThat(new GeminiConfig("key", listed, null).model()).isEqualTo(name);
    }

    @Test
    void missingKeyAndOddAddressAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeminiConfig(" ", null, null))
                .withMessageContaining("GEMINI_API_KEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeminiConfig("key", null, URI.create("ftp://example.org")))
                .withMessageContaining("GEMINI_BASE_URL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeminiConfig("key", null, URI.create("localhost:8080")))
                .withMessageContaining("GEMINI_BASE_URL");
    }

    @Test
    void addressWithASecretIsRefusedWithoutPrintingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeminiConfig("key", null, URI.create("https://user:secret@example.org")))
                .withMessageContaining("GEMINI_BASE_URL")
                .withMessageNotContaining("secret");
    }

    @Test
    void keyIsNotPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeminiConfig("sec\nret", null, null))
                .withMessageContaining("GEMINI_API_KEY")
                .withMessageNotContaining("ret");
        assertThat(new GeminiConfig("secret", null, null)).asString().doesNotContain("secret");
    }
}
