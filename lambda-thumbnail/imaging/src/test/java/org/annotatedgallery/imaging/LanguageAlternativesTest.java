package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAlternativesTest {
    /** Each text is its own language's name; a dash is the text for everybody. */
    private static LanguageAlternatives of(String languages) {
        return new LanguageAlternatives(Stream.of(languages.split(" "))
                .map(language -> new EmbeddedText(language, language.equals("-") ? null : language))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "de, - de en, de",
        "DE-at, - de-DE de-AT de, de-AT",
        "de-CH, - en de de-AT, de",
        "de, - en-GB de-AT de-DE, de-AT",
        "en, en-GB en, en",
        "zh-Hant-TW, zh-Hans zh-Hant zh, zh-Hant",
        "es, de - en, -",
        "es, de en, de",
        "e, en, en",
    })
    void closestLanguageIsTaken(String preferred, String languages, String taken) {
        EmbeddedText chosen = of(languages).choose(preferred);

        assertThat(chosen.text()).isEqualTo(taken);
        assertThat(chosen.language()).isEqualTo(taken.equals("-") ? null : taken);
    }

    @Test
    void textForEverybodySaysItsLanguageWhereItIsRepeated() {
        LanguageAlternatives texts = new LanguageAlternatives(List.of(
                new EmbeddedText("Ein Pier", null),
                new EmbeddedText("Un muelle", "es"),
                new EmbeddedText("Ein Pier", "de-AT")));

        assertThat(texts.choose("en")).isEqualTo(new EmbeddedText("Ein Pier", "de-AT"));
    }

    @Test
    void noTextsHaveNoChoice() {
        assertThat(new LanguageAlternatives(List.of()).choose("en")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-AT", "zh-Hant-TW", "sr-Latn-RS-x-private"})
    void languageTagIsKeptAsItIs(String tag) {
        assertThat(LanguageAlternatives.language(tag)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x-default",
                "x-repair",
                "de_AT",
                "d",
                "en ",
                "en-",
                "<b>",
                "de-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa"
            })
    void whatIsNoLanguageTagSaysNone(String tag) {
        assertThat(LanguageAlternatives.language(tag)).isNull();
    }
}
