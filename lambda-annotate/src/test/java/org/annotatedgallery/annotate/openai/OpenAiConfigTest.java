package org.annotatedgallery.annotate.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiConfigTest {
    private static final URI OLLAMA = URI.create("http://localhost:11434/v1");

    @Test
    void keyIsNotRequired() {
        assertThat(new OpenAiConfig(null, " qwen2.5vl ", OLLAMA).apiKey()).isNull();
        assertThat(new OpenAiConfig(" ", " qwen2.5vl ", OLLAMA).apiKey()).isNull();
        assertThat(new OpenAiConfig(null, " qwen2.5vl ", OLLAMA).model()).isEqualTo("qwen2.5vl");
    }

    @Test
    void everythingCanBeGiven() {
        OpenAiConfig config = new OpenAiConfig(" key ", "gpt-4o-mini", URI.create("https://api.openai.com/v1"));

        assertThat(config.apiKey()).isEqualTo("key");
        assertThat(config.model()).isEqualTo("gpt-4o-mini");
        assertThat(config.baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig("key", " ", OLLAMA))
                .withMessageContaining("OPENAI_MODEL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig("key", "model", null))
                .withMessageContaining("OPENAI_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "localhost:11434", "/v1", "sk-4711", "sk:4711"})
    void oddAddressIsNamedWithoutPrintingIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig("key", "model", URI.create(address)))
                .withMessageContaining("OPENAI_BASE_URL")
                .withMessageNotContaining(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@example.org/v1",
                "https://example.org/v1?key=secret",
                "https://example.org/v1#secret"
            })
    void addressWithASecretIsRefusedWithoutPrintingIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig("key", "model", URI.create(address)))
                .withMessageContaining("OPENAI_BASE_URL")
                .withMessageNotContaining("secret");
    }

    @Test
    void keyIsNotPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig("sec\nret", "model", OLLAMA))
                .withMessageContaining("OPENAI_API_KEY")
                .withMessageNotContaining("ret");
        assertThat(new OpenAiConfig("secret", "model", OLLAMA)).asString().doesNotContain("secret");
    }
}
