package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annotatedgallery.annotate.Annotation;
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

        assertThat(parse(json(Map.of("altText", text))).altText()).isEqualTo(text);
    }

    @Test
    void halfASurrogatePairIsLeftOut() throws BadAnswerException {
        assertThat(parse("{\"altText\":\"A wall\\ud83d.\"}").altText()).isEqualTo("A wall.");
    }

    @Test
    void longVisibleTextIsCutBetweenCharacters() throws BadAnswerException {
        String text = "x".repeat(AnswerParser.MAX_VISIBLE_TEXT - 1) + "\uD83D\uDE80 and more";

        String visibleText =
                parse(json(Map.of("altText", "A page.", "visibleText", text))).visibleText();

        assertThat(visibleText).isEqualTo("x".repeat(AnswerParser.MAX_VISIBLE_TEXT - 1));
    }

    @Test
    void tagsBeyondTheTwelfthAndOverlongOnesAreLeftOut() throws BadAnswerException {
        List<String> tags = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> i == 0 ? "t".repeat(Annotation.MAX_TAG + 1) : "Tag " + i)
                .toList();

        assertThat(parse(json(Map.of("altText", "A wall.", "tags", tags))).tags())
                .hasSize(Annotation.MAX_TAGS)
                .startsWith("tag 1")
                .endsWith("tag 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not JSON and nothing else           | {"altText":"A wa
            not JSON and nothing else           | {"altText":"A wall."} Is that all right?
            not JSON and nothing else           | Here is the caption: {"altText":"A wall."}
            not JSON and nothing else           | ```json {"altText":"A wall."} ```
            not one JSON object                 | ["A wall."]
            not one JSON object                 | null
            altText is empty                    | {}
            altText is empty                    | {"decorative":false,"altText":""}
            altText is no text                  | {"altText":["A wall."]}
            description is no text              | {"altText":"A wall.","description":7}
            decorative is neither true nor false| {"altText":"A wall.","decorative":"no"}
            tags is no list                     | {"altText":"A wall.","tags":"wall"}
            a tag is no text                    | {"altText":"A wall.","tags":[{"name":"wall"}]}
            altText has Markdown in it          | {"altText":"A **red** wall."}
            altText has HTML in it              | {"altText":"A wall<script>alert(1)</script>."}
            description has Markdown in it      | {"altText":"A wall.","description":"# A wall"}
            does not begin with the subject     | {"altText":"Here is the caption: a wall."}
            declined in its own words           | {"altText":"I'm sorry, I cannot help with that."}
            declined in its own words           | I'm sorry, I cannot help with that.
            declined in its own words           | {"decorative":true,"altText":"","description":"I cannot describe it."}
            does not begin with the subject     | {"altText":"An image of a wall."}
            does not say what is in the image   | {"altText":"Image"}
            does not say what is in the image   | {"altText":"[image description]"}
            does not say what is in the image   | {"altText":"...","decorative":false}
            does not say what is in the image   | {"altText":"IMG_0042.jpg"}
            does not say what is in the image   | {"altText":"IMG 0042"}
            language is no BCP 47 tag           | {"altText":"A wall.","language":"as asked"}
            it is in fr, not in English (en)    | {"altText":"Un mur.","language":"fr"}
            it is not written in English (en)   | {"altText":"一堵旧墙。","language":"en"}""")
    void faultIsNamed(String fault, String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void languageIsTheModelsWordForItOrTheOneAskedFor() throws BadAnswerException {
        assertThat(parse("{\"altText\":\"A wall.\"}").language()).isEqualTo("en");
        assertThat(parse("{\"altText\":\"A wall.\",\"language\":\"en-GB\"}").language())
                .isEqualTo("en-GB");
    }

    @Test
    void whatIsMerelyClumsyPassesWhereNoBetterAnswerCanBeHad() throws BadAnswerException {
        String clumsy = json(Map.of("altText", "An image of a wall" + ", and a wall".repeat(12) + "."));

        assertThatThrownBy(() -> parse(clumsy)).isInstanceOf(BadAnswerException.class);
        assertThat(parse(clumsy, false).altText()).startsWith("An image of a wall, and a wall");
    }

    @ParameterizedTest
    @CsvSource({"altText, true, 125", "altText, false, 250", "description, true, 2000"})
    void lengthIsLimited(String member, boolean strict, int limit) throws BadAnswerException {
        assertThat(parse(withLength(member, limit), strict)).isNotNull();
        assertThatThrownBy(() -> parse(withLength(member, limit + 1), strict))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining(member);
    }

    private static String withLength(String member, int length) {
        var answer = new HashMap<>(Map.of("altText", "A wall."));
        answer.put(member, "w".repeat(length));
        return json(answer);
    }

    private static String json(Object answer) {
        try {
            return new JsonMapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Annotation parse(String text) throws BadAnswerException {
        return parse(text, true);
    }

    private static Annotation parse(String text, boolean strict) throws BadAnswerException {
        return new AnswerParser().parse(text, new Expectation("en", "IMG_0042.JPG", strict), "m", null);
    }
}
