package org.annotatedgallery.annotate.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerParserTest {
    @Test
    void answerWithAllPropertiesIsTakenOver() throws BadAnswerException {
        Annotation annotation = parse("""
                {"decorative":false,"altText":"A wall.","description":"It is old.","visibleText":"EXIT","tags":["wall"]}""");

        assertThat(annotation.altText()).isEqualTo("A wall.");
        assertThat(annotation.description()).isEqualTo("It is old.");
        assertThat(annotation.visibleText()).isEqualTo("EXIT");
        assertThat(annotation.tags()).containsExactly("wall");
    }

    @Test
    void absentPropertiesButTheAltTextAreEmpty() throws BadAnswerException {
        Annotation annotation = parse("{\"altText\":\"A wall.\",\"visibleText\":null,\"tags\":null}");

        assertThat(annotation.description()).isEmpty();
        assertThat(annotation.visibleText()).isEmpty();
        assertThat(annotation.tags()).isEmpty();
        assertThat(annotation.decorative()).isFalse();
    }

    @Test
    void decorativeImageNeedsNoAltText() throws BadAnswerException {
        Annotation annotation = parse("{\"decorative\":true,\"altText\":\"\"}");

        assertThat(annotation.decorative()).isTrue();
        assertThat(annotation.altText()).isEmpty();
    }

    @Test
    void emojiAndOtherScriptsStayAsTheyAre() throws BadAnswerException {
        String text = "\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDE80 na\u00EFve";

        assertThat(parse(FakeGemini.json(Map.of("altText", text))).altText()).isEqualTo(text);
    }

    @Test
    void halfASurrogatePairIsLeftOut() throws BadAnswerException {
        assertThat(parse("{\"altText\":\"A wall\\ud83d.\"}").altText()).isEqualTo("A wall.");
    }

    @Test
    void longVisibleTextIsCutBetweenCharacters() throws BadAnswerException {
        String text = "x".repeat(Annotation.MAX_VISIBLE_TEXT - 1) + "\uD83D\uDE80 and more";

        String visibleText = parse(FakeGemini.json(Map.of("altText", "A page.", "visibleText", text)))
                .visibleText();

        assertThat(visibleText).isEqualTo("x".repeat(Annotation.MAX_VISIBLE_TEXT - 1));
    }

    @Test
    void tagsBeyondTheTwelfthAndOverlongOnesAreLeftOut() throws BadAnswerException {
        List<String> tags = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> i == 0 ? "t".repeat(Annotation.MAX_TAG + 1) : "Tag " + i)
                .toList();

        assertThat(parse(FakeGemini.json(Map.of("altText", "A wall.", "tags", tags)))
                        .tags())
                .hasSize(Annotation.MAX_TAGS)
                .startsWith("tag 1")
                .endsWith("tag 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not JSON                            | {"altText":"A wa
            not JSON                            | {"altText":"A wall."} Is that all right?
            no object                           | ["A wall."]
            no object                           | null
            altText is empty                    | {}
            altText is empty                    | {"decorative":false,"altText":""}
            altText is no text                  | {"altText":["A wall."]}
            description is no text              | {"altText":"A wall.","description":7}
            decorative is neither true nor false| {"altText":"A wall.","decorative":"no"}
            tags is no list                     | {"altText":"A wall.","tags":"wall"}
            a tag is no text                    | {"altText":"A wall.","tags":[{"name":"wall"}]}""")
    void faultIsNamed(String fault, String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({"altText, 250", "description, 2000"})
    void lengthIsLimited(String property, int limit) throws BadAnswerException {
        assertThat(parse(withLength(property, limit))).isNotNull();
        assertThatThrownBy(() -> parse(withLength(property, limit + 1)))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining(property);
    }

    private static String withLength(String property, int length) {
        var answer = new HashMap<>(Map.of("altText", "A wall."));
        answer.put(property, "x".repeat(length));
        return FakeGemini.json(answer);
    }

    private static Annotation parse(String text) throws BadAnswerException {
        return new AnswerParser().parse(text, Provenance.NO_MODEL);
    }
}
