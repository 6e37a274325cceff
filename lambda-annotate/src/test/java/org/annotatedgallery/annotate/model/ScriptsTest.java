package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "en, Красная лодка",
        "de, 赤い船",
        "ru, A red boat",
        "ja, Красная лодка",
        "ar, A red boat",
        "ko, 赤い船です",
        "sr-Latn, Црвени чамац",
        "ja, Eiffel Tower",
        "ja, A sign reads 出口 in a station",
        "ru, A sign reads Кафе in a street",
        "en, 特斯拉Model 3停在路边",
        "zh, ボートに乗っている人"
    })
    void lettersOfAnotherScriptContradict(String language, String text) {
        assertThat(Scripts.contradict(text, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, A red boat",
        "de, Ein rotes Boot vor dem Dorf Кижи",
        "ru, Красная лодка",
        "ja, 赤いボートが海に浮かぶ。",
        "zh-Hant, 紅色的船",
        "ko, 붉은 배",
        "el, Κόκκινη βάρκα",
        "sr-Latn, Crveni čamac",
        "ja, ラーメン",
        "ja, NASA Perseverance Roverの模型",
        "ar, شاشة تعرض Google Maps",
        "en, Times Square 紐約",
        "sr, Crveni čamac",
        "uz, Қизил қайиқ",
        "tlh, Doq bIQ Duj",
        "en, 42"
    })
    void lettersOfTheLanguageAndUnknownLanguagesDoNot(String language, String text) {
        assertThat(Scripts.contradict(text, language)).isFalse();
    }
}
