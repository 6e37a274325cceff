package org.annotatedgallery.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 kB",
        "1550, 1.6 kB",
        "31500, 31.5 kB",
        "52428800, 52.4 MB",
        "3000000000, 3 GB",
        "7200000000000, '7,200 GB'"
    })
    void sizesAreRoundedToOneDigit(long bytes, String expected) {
        assertThat(Formats.fileSize(bytes, Locale.ENGLISH)).isEqualTo(expected);
    }

    @Test
    void sizesFollowTheLocale() {
        assertThat(Formats.fileSize(31_500, Locale.GERMAN)).isEqualTo("31,5 kB");
    }

    @ParameterizedTest
    @CsvSource({"0, $0.00", "155, $0.000155", "20000, $0.02", "1250000000, '$1,250.00'"})
    void dollarsHaveAsManyDigitsAsTheyNeed(long micros, String expected) {
        assertThat(Formats.dollars(micros, Locale.ENGLISH)).isEqualTo(expected);
    }

    @Test
    void theDollarsSignStandsWhereTheLocaleHasIt() {
        assertThat(Formats.dollars(1_250_000_155, Locale.GERMAN)).isEqualTo("1.250,000155\u00a0$");
    }

    @Test
    void instantsAreShownInUtcAndSaySo() {
        assertThat(Formats.instant(Instant.parse("2026-11-24T12:05:59Z"), Locale.GERMANY))
                .startsWith("24. November 2026")
                .endsWith("12:05 UTC");
    }

    @Test
    void aCamerasTimeIsShownAsItIs() {
        assertThat(Formats.clockTime(LocalDateTime.parse("2012-08-05T11:39:59"), Locale.GERMANY))
                .startsWith("5. August 2012")
                .endsWith("11:39");
    }

    @Test
    void sentencesAreFilledByCount() {
        String sentence = "{0,choice,0#none|1#one|1<{0} of them}";

        assertThat(Formats.fill(sentence, 0, Locale.ENGLISH)).isEqualTo("none");
        assertThat(Formats.fill(sentence, 1, Locale.ENGLISH)).isEqualTo("one");
        assertThat(Formats.fill(sentence, 12, Locale.ENGLISH)).isEqualTo("12 of them");
    }
}
