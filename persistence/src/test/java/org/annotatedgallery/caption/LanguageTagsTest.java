package org.annotatedgallery.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"en", "EN-us", "de-AT", "zh-Hant", "sr-Latn", "cmn-Hans", "nb", "gsw", "haw", "deu", "he", "iw"})
    void tagOfALanguageIsValid(String tag) {
        assertThat(LanguageTags.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "english",
                "xx",
                "qqq",
                "und",
                "en_US",
                "x-private",
                "de-",
                "en-a-very-long-tag-of-more-than-35-characters"
            })
    void whatNamesNoLanguageIsNot(String tag) {
        assertThat(LanguageTags.isValid(tag)).isFalse();
    }
}
