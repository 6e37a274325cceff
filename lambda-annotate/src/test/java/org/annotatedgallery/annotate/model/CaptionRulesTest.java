package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "image",
                "The picture.",
                "N/A",
                "null",
                "[insert description here]",
                "Alt text",
                "— — —",
                "lorem ipsum dolor",
                "DSC_1234.JPG",
                "holiday.jpg",
                "HOLIDAY",
                "No caption available."
            })
    void placeholdersAndFileNamesSayNothing(String altText) {
        assertThat(CaptionRules.saysNothing(altText, "Holiday.jpg")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A boat.",
                "Zwei Hunde",
                "犬",
                "Null Island buoy",
                "A photo album lies on a table.",
                "Holiday makers on a beach.",
                "The picture hangs above the fireplace.",
                "An untitled painting by Rothko."
            })
    void sentencesSaySomething(String altText) {
        assertThat(CaptionRules.saysNothing(altText, "holiday.jpg")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Old oak in winter", "old_oak_in_winter.png"})
    void aFileMayBeCalledWhatItShows(String fileName) {
        boolean isName = CaptionRules.saysNothing("Old oak in winter.", fileName);

        assertThat(isName).isEqualTo(!fileName.endsWith(".png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A **red** boat",
                "# Boat",
                "- a boat",
                "> a boat",
                "a `boat`",
                "[boat](http://a)",
                "![boat](a.png)",
                "```boat```",
                "<b>boat</b>",
                "boat &amp; sea"
            })
    void markupIsAFault(String text) {
        assertThat(CaptionRules.faultOf(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 3 * 4 grid",
                "1. FC Köln fans cheer.",
                "#1 on a shirt",
                "A sign says: 5 < 7 > 3",
                "T-shirts – red & blue",
                "file_name_with_lines",
                "Rock 'n' roll"
            })
    void whatPeopleWriteIsNoMarkup(String text) {
        assertThat(CaptionRules.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is the alt text: a boat",
                "Sure! A boat",
                "I'm sorry, but",
                "I cannot describe",
                "As an AI model"
            })
    void talkIsAPreamble(String text) {
        assertThat(CaptionRules.hasPreamble(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Surely the largest oak", "Certain flowers", "I beam in a hall", "Heresy trial", "Okayama castle"
            })
    void wordsThatOnlyBeginLikeOneAreNone(String text) {
        assertThat(CaptionRules.hasPreamble(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A photo of a boat", "This image shows a boat", "picture of a boat", "Bild von einem Boot"})
    void thatItIsAnImageIsRedundant(String text) {
        assertThat(CaptionRules.isRedundant(text)).isTrue();
    }
}
