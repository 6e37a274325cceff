package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a|the boat          ; The boat!
            |a|the boat         ; boat
            |a|the boat         ; ‘A  Boat’
            i|we can't|can_not  ; we can not
            i|we can't|can_not  ; I can’t
            boat*               ; Boathouse
            *できません*         ; お手伝いできませんので
            insert * here       ; [insert here]
            insert * here       ; Insert your own text here.""")
    void phraseIsRecognizedByItsWords(String phrase, String text) {
        assertThat(new Phrases(List.of(phrase)).are(text)).isTrue();
        assertThat(new Phrases(List.of(phrase)).begin(text + " and more")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a|the boat          ; boat
            |a|the boat         ; a
            |a|the boat         ; boats
            i|we can't|can_not  ; we can
            boat*               ; a boat
            insert * here       ; insert there""")
    void otherWordsAreNot(String phrase, String text) {
        assertThat(new Phrases(List.of(phrase)).are(text)).isFalse();
        assertThat(new Phrases(List.of(phrase)).begin(text)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noPhraseOfTheRulesCanBeMissingAsAWhole(RuleBook.Section section) {
        assertThat(new RuleBook().phrases(section).begin("")).isFalse();
        assertThat(new RuleBook().phrases(section).begin("zzz")).isFalse();
    }
}
