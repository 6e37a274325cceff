package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
    private static final char BAR = '|';

    @ParameterizedTest
    @CsvFileSource(resources = "captions-good.txt", delimiter = BAR)
    void goodCaptionPassesAsItIs(String language, String caption) throws BadAnswerException {
        assertThat(first(language).altText(caption, false)).isEqualTo(caption);
        assertThat(second(language).altText(caption, false)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "captions-refused.txt", delimiter = BAR)
    void refusalIsToldApartInBothRounds(String language, String caption) {
        assertThatThrownBy(() -> first(language).altText(caption, false)).isInstanceOf(DeclinedException.class);
        assertThatThrownBy(() -> second(language).altText(caption, false)).isInstanceOf(DeclinedException.class);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "captions-empty.txt", delimiter = BAR)
    void whatSaysNothingPassesInNoRound(String language, String caption) {
        String fault = "does not say what is in the image";

        assertThatThrownBy(() -> first(language).altText(caption, false)).hasMessageContaining(fault);
        assertThatThrownBy(() -> second(language).altText(caption, false)).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "captions-clumsy.txt", delimiter = BAR)
    void clumsyCaptionIsPutRightInTheSecondRoundOnly(String language, String caption, String better)
            throws BadAnswerException {
        assertThatThrownBy(() -> first(language).altText(caption, false))
                .isExactlyInstanceOf(BadAnswerException.class)
                .hasMessageMatching("altText (has (Markdown|HTML) in it|does not begin with the subject itself)");
        assertThat(second(language).altText(caption, false)).isEqualTo(better);
    }

    @ParameterizedTest
    @CsvSource({
        "Holiday.jpg, Holiday",
        "holiday.jpg, HOLIDAY.",
        "holiday-at-sea.jpg, holiday-at-sea",
        "trip_to_rome.png, trip_to_rome",
        "Eiffel Tower.jpg, Eiffel Tower.jpg"
    })
    void nameOfTheFileIsNoCaption(String fileName, String caption) {
        assertThatThrownBy(() -> new Judgement(new Expectation("en", fileName, false)).altText(caption, false))
                .hasMessageContaining("does not say what is in the image");
    }

    @ParameterizedTest
    @CsvSource({
        "Eiffel Tower.jpg, en, Eiffel Tower",
        "old_oak_in_winter.png, en, Old oak in winter.",
        "夕焼けの富士山.jpg, ja, 夕焼けの富士山。"
    })
    void fileMayBeCalledWhatItShows(String fileName, String language, String caption) throws BadAnswerException {
        Judgement judgement = new Judgement(new Expectation(language, fileName, true));

        assertThat(judgement.altText(caption, false)).isEqualTo(caption);
    }

    @Test
    void descriptionDoesNotMakeUpForAnAltTextInAnotherLanguage() {
        assertThatThrownBy(() -> second("ja").altText("A red bike against the wall.", false))
                .hasMessage("it is not written in Japanese (ja)");
        assertThatThrownBy(() -> second("ja").description("It is an old one.", "赤い自転車。"))
                .hasMessage("it is not written in Japanese (ja)");
    }

    @Test
    void refusedDescriptionIsLeftOutWhereNoBetterOneCanBeHad() throws BadAnswerException {
        String refusal = "I cannot identify the person.";

        assertThatThrownBy(() -> first("en").description(refusal, "A woman on a bridge."))
                .hasMessage("description does not describe the image");
        assertThat(second("en").description(refusal, "A woman on a bridge.")).isEmpty();
        assertThatThrownBy(() -> second("en").description(refusal, "")).isInstanceOf(DeclinedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en-GB, en-GB",
        "en, en_US, en-US",
        "en, English, en",
        "en, English (US), en",
        "de, Deutsch, de",
        "zh, Simplified Chinese, zh",
        "no, nb, nb",
        "nb, no-NO, no-NO",
        "nn, Norwegian, no",
        "zh, cmn-Hans, cmn-Hans",
        "de, deu, deu",
        "en, '', en"
    })
    void languageIsTheModelsWordForItHoweverItIsSpelt(String asked, String written, String language)
            throws BadAnswerException {
        assertThat(first(asked).language(written)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "xx", "the same", "!"})
    void languageThatNobodyKnowsIsTheOneAskedForInTheSecondRound(String written) throws BadAnswerException {
        assertThatThrownBy(() -> first("en").language(written)).hasMessage("language is no BCP 47 tag");
        assertThat(second("en").language(written)).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"en, fr", "en, French", "nb, nn", "sr, Hrvatski"})
    void anotherLanguagePassesInNoRound(String asked, String written) {
        assertThatThrownBy(() -> first(asked).language(written)).hasMessageStartingWith("it is in ");
        assertThatThrownBy(() -> second(asked).language(written)).hasMessageStartingWith("it is in ");
    }

    private static Judgement first(String language) {
        return new Judgement(new Expectation(language, "IMG_2000.jpg", true));
    }

    private static Judgement second(String language) {
        return new Judgement(new Expectation(language, "IMG_2000.jpg", false));
    }
}
