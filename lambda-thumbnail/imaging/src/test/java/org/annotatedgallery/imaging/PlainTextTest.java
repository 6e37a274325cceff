package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("A pier", "A pier"),
                Arguments.of("  A\t\r\n\u00A0\u2028\u3000pier\u0085 ", "A pier"),
                Arguments.of("A\0\u0007 p\u009Bier", "A pier"),
                Arguments.of("\u202AA\u202B\u202C \u202D\u202E\u2066p\u2067\u2068\u2069ier", "A pier"),
                Arguments.of("A \u0001 pier", "A pier"),
                Arguments.of("A\uD83C pier\uDF0A", "A pier"),
                Arguments.of("A pier\uFFFD", "A pier"),
                Arguments.of("\uD83C\uDF0A", "\uD83C\uDF0A"),
                Arguments.of("\uD83D\uDC69\u200D\uD83D\uDE80 at work", "\uD83D\uDC69\u200D\uD83D\uDE80 at work"),
                Arguments.of("\u05D0\u200F!", "\u05D0\u200F!"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void oneLineOfVisibleWordsIsLeft(String text, String line) {
        assertThat(PlainText.clean(text, 100)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u3000", "\u200B\uFEFF", "\u202E", "\0\0", "\uD83C", "\u00AD \u200D"})
    void whatNobodySeesIsNoText(String text) {
        assertThat(PlainText.clean(text, 100)).isEmpty();
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(PlainText.clean("ab\uD83C\uDF0A", 4)).isEqualTo("ab\uD83C\uDF0A");
        assertThat(PlainText.clean("ab\uD83C\uDF0Acd", 3)).isEqualTo("ab");
        assertThat(PlainText.clean("ab cd", 3)).isEqualTo("ab");
    }
}
