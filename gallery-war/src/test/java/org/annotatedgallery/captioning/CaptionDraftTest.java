package org.annotatedgallery.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionDraftTest {
    private static final Caption MACHINES =
            new Caption(CaptionSource.MODEL, "A boat", "At sea", "NIOBE", true, "de", "gemini-2.5-flash");

    @Test
    void whatIsChangedBecomesThePersonsAndTheRestStays() {
        CaptionDraft draft = CaptionDraft.of(
                Optional.of(MACHINES),
                List.of("sea"),
                new CaptionChange(
                        old -> " A red boat ",
                        old -> old,
                        old -> old,
                        old -> old,
                        Optional.empty(),
                        Optional.of(false)));

        assertThat(draft.caption().altText()).isEqualTo("A red boat");
        assertThat(draft.caption().source()).isEqualTo(CaptionSource.HUMAN);
        assertThat(draft.caption().model()).isNull();
        assertThat(draft.caption().description()).isEqualTo("At sea");
        assertThat(draft.caption().visibleText()).isEqualTo("NIOBE");
        assertThat(draft.caption().language()).isEqualTo("de");
        assertThat(draft.caption().decorative()).isFalse();
        assertThat(draft.tags()).containsExactly("sea");
    }

    @Test
    void blankTextIsNone() {
        CaptionDraft draft = first("A boat", "  \n ", List.of());

        assertThat(draft.caption().description()).isNull();
    }

    @Test
    void wordsAreInTheLanguageThatIsGivenForThem() {
        assertThat(inLanguage(" pt-BR ").caption().language()).isEqualTo("pt-BR");
        assertThat(inLanguage(" ").caption().language()).as("not known").isNull();
        assertThat(inLanguage(null).caption().language()).as("removed").isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "de", "DE", "yue", "nds", "zh-Hant-TW", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd"})
    void wordsNeedNoLanguageButOneThatIsKnown(String language) {
        assertThatNoException().isThrownBy(inLanguage(language)::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"German", "de_DE", "de,en", "d", "und", "x-mine", "dé", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddd"})
    void whatIsNoLanguageIsRefused(String language) {
        assertRefused(inLanguage(language), "language");
    }

    @Test
    void whatWasOnlyMeasuredDoesNotBecomeAPersonsWords() {
        Caption measured = new Caption(
                CaptionSource.OFFLINE, "Not described yet", "Nobody has looked at it", null, false, "en", null);
        CaptionDraft draft = CaptionDraft.of(
                Optional.of(measured),
                List.of("landscape"),
                new CaptionChange(
                        old -> "Ein Boot", old -> old, old -> old, old -> old, Optional.empty(), Optional.empty()));

        assertThat(draft.caption().altText()).isEqualTo("Ein Boot");
        assertThat(draft.caption().description()).isNull();
        assertThat(draft.caption().language()).isNull();
        assertThat(draft.tags()).containsExactly("landscape");
    }

    @Test
    void whatCanBeReadInThePictureIsCorrectedToo() {
        CaptionDraft draft = CaptionDraft.of(
                Optional.of(MACHINES),
                List.of(),
                new CaptionChange(
                        old -> old,
                        old -> old,
                        old -> "NIOBE\r\nKIEL",
                        old -> old,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(draft.caption().visibleText()).isEqualTo("NIOBE\nKIEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0\u2003", "\u200b", "\u202e", "\u0000"})
    void whatNobodyCanSeeIsNoText(String invisible) {
        CaptionDraft draft = first(invisible, invisible, List.of(invisible));

        assertRefused(draft, "alt text");
        assertThat(draft.caption().description()).isNull();
        assertThat(draft.tags()).isEmpty();
    }

    @Test
    void textsAreFreeOfWhatDisguisesThem() {
        CaptionDraft draft = first("A red\r\nboat\u202e", "Two\u0000 masts.\r\nNo sail.", List.of("a\nb", "c,d"));

        assertThat(draft.caption().altText()).isEqualTo("A red boat");
        assertThat(draft.caption().description()).isEqualTo("Two masts.\nNo sail.");
        assertThat(draft.tags()).containsExactly("a b", "c", "d");
    }

    @Test
    void tagsAreLowerCaseAndStandOnce() {
        assertThat(first("A boat", null, List.of(" Boat", "", "boat", "red")).tags())
                .containsExactly("boat", "red");
    }

    @Test
    void wordsAreNeededUnlessTheImageIsDecorative() {
        assertRefused(first(" ", "At sea", List.of()), "alt text");
        CaptionDraft decorative = CaptionDraft.of(
                Optional.empty(),
                List.of(),
                new CaptionChange(old -> old, old -> old, old -> old, old -> old, Optional.empty(), Optional.of(true)));
        assertThatNoException().isThrownBy(decorative::check);
    }

    @Test
    void whatIsTooLongOrTooMuchIsNamed() {
        String longest = "x".repeat(Caption.MAX_ALT_TEXT);
        assertThatNoException().isThrownBy(first(longest, null, List.of())::check);
        assertRefused(first(longest + "x", null, List.of()), "alt text");
        assertRefused(first("A boat", "x".repeat(Caption.MAX_DESCRIPTION + 1), List.of()), "description");
        assertRefused(first("A boat", null, Collections.singletonList("x".repeat(101))), "tags");
        assertRefused(
                first(
                        "A boat",
                        null,
                        IntStream.range(0, 51).mapToObj(n -> "t" + n).toList()),
                "tags");
    }

    private static void assertRefused(CaptionDraft draft, String named) {
        assertThatExceptionOfType(InvalidCaptionException.class)
                .isThrownBy(draft::check)
                .withMessageContaining(named);
    }

    private static CaptionDraft inLanguage(String language) {
        return CaptionDraft.of(
                Optional.of(MACHINES),
                List.of(),
                new CaptionChange(
                        old -> "Um barco",
                        old -> old,
                        old -> old,
                        old -> language,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static CaptionDraft first(String altText, String description, List<String> tags) {
        return CaptionDraft.of(
                Optional.empty(),
                List.of(),
                new CaptionChange(
                        old -> altText,
                        old -> description,
                        old -> old,
                        old -> old,
                        Optional.of(tags),
                        Optional.empty()));
    }
}
