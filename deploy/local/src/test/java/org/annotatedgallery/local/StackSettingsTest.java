package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {

    private final Properties properties = new Properties();

    @Test
    void hasDefaults() {
        StackSettings settings = StackSettings.from(properties, Map.of());

        assertThat(settings)
                .isEqualTo(new StackSettings(5000, 5001, Path.of(".gallery").toAbsolutePath(), 128, Map.of()));
    }

    @Test
    void readsEveryProperty() {
        properties.setProperty("gallery.port", "6000");
        properties.setProperty("gallery.s3.port", "6001");
        properties.setProperty("gallery.data", "elsewhere");
        properties.setProperty("gallery.thumbnail.memory", "256");

        StackSettings settings = StackSettings.from(properties, Map.of("A", "b"));

        assertThat(settings)
                .isEqualTo(new StackSettings(6000, 6001, Path.of("elsewhere").toAbsolutePath(), 256, Map.of("A", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "65536", "5000.5"})
    void namesTheSettingWhoseValueIsWrong(String value) {
        properties.setProperty("gallery.port", value);

        assertThatThrownBy(() -> StackSettings.from(properties, Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessage("-Dgallery.port takes a number from 1 to 65535, not: " + value);
    }

    @Test
    void saysWhoCaptions() {
        assertThat(Main.readyLine(StackSettings.from(properties, Map.of("GEMINI_API_KEY", " "))))
                .startsWith("Gallery ready at http://localhost:5000")
                .contains("offline annotator")
                .doesNotContain("\n");
        assertThat(Main.readyLine(StackSettings.from(properties, Map.of("GEMINI_API_KEY", "k"))))
                .contains("Gemini (gemini-");
        assertThat(Main.readyLine(StackSettings.from(properties, Map.of("GEMINI_API_KEY", "k", "GEMINI_MODEL", "m"))))
                .contains("Gemini (m)");
        assertThat(Main.readyLine(StackSettings.from(
                        properties,
                        Map.of("GALLERY_ANNOTATOR", "OpenAI", "OPENAI_BASE_URL", "http://a", "OPENAI_MODEL", "llava"))))
                .contains("llava writes");
    }

    @ParameterizedTest
    @CsvSource({
        "claude, 'GALLERY_ANNOTATOR must be one of [gemini, openai, offline], not: claude'",
        "gemini, GALLERY_ANNOTATOR=gemini needs GEMINI_API_KEY.",
        "openai, GALLERY_ANNOTATOR=openai needs OPENAI_BASE_URL and OPENAI_MODEL."
    })
    void saysWhatIsMissingForTheChosenAnnotator(String annotator, String message) {
        assertThatThrownBy(() -> StackSettings.from(properties, Map.of("GALLERY_ANNOTATOR", annotator)))
                .isInstanceOf(StackException.class)
                .hasMessage(message);
    }
}
