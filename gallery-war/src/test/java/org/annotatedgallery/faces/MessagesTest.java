package org.annotatedgallery.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the texts of every language. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^{}]*}|\\{\\d,choice,");

    private static final Properties ENGLISH = read("Messages.properties");
    private static final Properties GERMAN = read("Messages_de.properties");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(GERMAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        assertThat(GERMAN.values()).noneMatch(text -> ((String) text).isBlank());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(GERMAN.getProperty(key)))
                        .containsExactlyInAnyOrderElementsOf(placeholders(ENGLISH.getProperty(key))));
    }

    @Test
    void bothLanguagesChooseAtTheSameNumbers() {
        List<String> choosing = ENGLISH.stringPropertyNames().stream()
                .filter(key -> ENGLISH.getProperty(key).contains(",choice,"))
                .toList();

        assertThat(choosing)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(limits(GERMAN.getProperty(key)))
                        .isNotEmpty()
                        .isEqualTo(limits(ENGLISH.getProperty(key))));
    }

    /** MessageFormat takes a single one for the begin of a quotation. */
    @Test
    void noSentenceWithAValueHasASingleApostrophe() {
        List<String> filled = List.of(ENGLISH, GERMAN).stream()
                .flatMap(texts -> texts.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("script."))
                        .map(texts::getProperty))
                .filter(text -> text.contains("{0"))
                .toList();

        assertThat(filled).isNotEmpty().noneMatch(text -> text.replace("''", "").contains("'"));
    }

    @Test
    void aGermanServerSpeaksEnglishToThoseWhoWantIt() {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            ResourceBundle.clearCache();
            ResourceBundle texts = ResourceBundle.getBundle("org.annotatedgallery.faces.Messages", Locale.ENGLISH);
            assertThat(texts.getString("site.upload")).isEqualTo("Upload");
        } finally {
            Locale.setDefault(own);
            ResourceBundle.clearCache();
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<List<Double>> limits(String text) {
        return Arrays.stream(new MessageFormat(text, Locale.ROOT).getFormats())
                .filter(Objects::nonNull)
                .map((Format format) -> Arrays.stream(((ChoiceFormat) format).getLimits())
                        .boxed()
                        .toList())
                .toList();
    }

    private static Properties read(String name) {
        try (Reader file = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
