package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Apollo 11 crew portrait, Apollo 11 crew portrait.jpg",
        "Boeing 747 at Frankfurt airport., Boeing 747 at Frankfurt airport.jpg",
        "Red bicycle., Red bicycle.jpg",
        "Eiffel Tower, Eiffel Tower.jpg",
        "夕焼けの富士山。, 夕焼けの富士山.jpg",
        "Holiday, holiday.jpg",
        "Zwei Hunde, Zwei Hunde"
    })
    void anAuthorMayCallAFileWhatItShows(String altText, String fileName) {
        assertThat(CaptionRules.saysNothing(altText, fileName)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IMG_1234, IMG_1234.jpg",
        "IMG 0042, IMG_0042.jpg",
        "DSC01234, DSC01234.JPG",
        "holiday.jpg, a.jpg",
        "my trip.xcf, my trip.xcf",
        "20240101_120000, 20240101_120000.jpg",
        "final_v2, final_v2.png"
    })
    void whatOnlyAFileIsCalledSaysNothing(String altText, String fileName) {
        assertThat(CaptionRules.saysNothing(altText, fileName)).isTrue();
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
                "Rock 'n' roll",
                "5*x and 3*y on a blackboard"
            })
    void whatPeopleWriteIsNoMarkup(String text) {
        assertThat(Markup.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Surely the largest oak", "Certain flowers", "I beam in a hall", "Heresy trial", "Okayama castle"
            })
    void wordsThatOnlyBeginLikeAPreambleAreNone(String text) {
        assertThat(CaptionRules.withoutPreamble(text)).isEqualTo(text);
    }
}
