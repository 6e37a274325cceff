package org.annotatedgallery.captioning.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionFormBackingTest {
    private static final String ID = OneImage.ID.toString();

    private final FakeEditor editor = new FakeEditor();
    private final OneImage page = new OneImage();
    private final CaptionHistoryBacking history = new CaptionHistoryBacking(new FakeReader(), editor, page);
    private final CaptionFormBacking form = new CaptionFormBacking(editor, page, history);

    @Test
    void itBeginsWithTheCaption() {
        page.source = CaptionSource.MODEL;

        open();

        assertThat(form.getAltText()).isEqualTo("A boat");
        assertThat(form.getDescription()).isEqualTo("At sea");
        assertThat(form.getLanguage()).isEqualTo("en");
        assertThat(form.getLang()).isEqualTo("en");
        assertThat(form.getTags()).isEqualTo("boat, sea");
        assertThat(form.isDecorative()).isFalse();
        assertThat(form.getVersion()).isEqualTo("3");
        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void whatWasOnlyMeasuredIsNoDraft() {
        page.source = CaptionSource.OFFLINE;

        open();

        assertThat(form.getAltText()).isNull();
        assertThat(form.getDescription()).isNull();
        assertThat(form.getLanguage()).isNull();
        assertThat(form.getTags()).isEqualTo("boat, sea");
    }

    @Test
    void whatIsTypedIsSavedAndTheImageShown() {
        type("A red\r\nboat", "Two masts.\r\nNo sail.", "boat, red\r\nsea");
        form.setLanguage("en-GB");
        form.setVisibleText("NIOBE");

        assertThat(form.save(ID)).isEqualTo("/image.xhtml?faces-redirect=true&id=" + ID + "&notice=captioned");
        assertThat(editor.change.altText().apply(null)).isEqualTo("A red\r\nboat");
        assertThat(editor.change.description().apply(null)).isEqualTo("Two masts.\r\nNo sail.");
        assertThat(editor.change.visibleText().apply(null)).isEqualTo("NIOBE");
        assertThat(editor.change.language().apply("de")).isEqualTo("en-GB");
        assertThat(editor.change.tags().orElseThrow().stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty()))
                .isEqualTo(List.of("boat", "red", "sea"));
        assertThat(editor.change.decorative()).contains(false);
    }

    @Test
    void whatIsNoCaptionIsToldWithWhatWasTyped() {
        type(" ", "Two masts.", "boat");

        assertThat(form.save(ID)).isNull();
        assertThat(form.getError().fault()).isEqualTo(InvalidCaptionException.Fault.NO_ALT_TEXT);
        assertThat(form.isInvalid("altText")).isTrue();
        assertThat(form.isInvalid("description")).isFalse();
        assertThat(form.getDescription()).isEqualTo("Two masts.");
        assertThat(form.isOpen()).isTrue();
        assertThat(page.getImage()).as("the page around the form").isNotNull();
        assertThat(history.getRevisions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, de", "German,", "'',", ","})
    void theWordsAreMarkedWithTheLanguageThatWasTyped(String typed, String lang) {
        type(" ", "Zwei Masten.", "boot");
        form.setLanguage(typed);

        assertThat(form.save(ID)).isNull();
        assertThat(form.getLanguage()).isEqualTo(typed);
        assertThat(form.getLang()).isEqualTo(lang);
    }

    @Test
    void aConflictIsToldWithWhatWasTypedAndCanBeSavedOver() {
        page.source = CaptionSource.HUMAN;
        page.version = 4;
        editor.version = 4;
        type("A red boat", "", "");

        assertThat(form.save(ID)).isNull();
        assertThat(form.isConflict()).isTrue();
        assertThat(form.isOpen()).isTrue();
        assertThat(form.getAltText()).isEqualTo("A red boat");
        assertThat(page.getImage().altText()).as("theirs").isEqualTo("A boat");
        assertThat(form.getVersion()).isEqualTo("4");
        assertThat(form.save(ID)).endsWith("notice=captioned");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "-1", "99999999999"})
    void aVersionThatIsNoneCountsAsAnother(String version) {
        type("A red boat", "", "");
        form.setVersion(version);

        assertThat(form.save(ID)).isNull();
        assertThat(form.isConflict()).isTrue();
    }

    @Test
    void anUnknownImageIsNotFound() {
        type("A red boat", "", "");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> form.save("x"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> form.save("3e1b2c4d-0000-4000-8000-000000000002"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskReason.class,
            names = {"BLOCKED_BY_MODEL", "BAD_ANSWER"})
    void itStandsOpenWhereTheModelLeavesItToAPerson(TaskReason reason) {
        page.source = CaptionSource.OFFLINE;
        page.task = TaskState.FAILED;
        page.reason = reason;

        open();

        assertThat(form.isOpen()).isTrue();
    }

    @Test
    void itStandsOpenWhereThereIsNoCaptionAndWillBeNone() {
        page.task = TaskState.FAILED;
        page.reason = TaskReason.CRASHED;
        open();
        assertThat(form.isOpen()).isTrue();

        page.source = CaptionSource.MODEL;
        open();
        assertThat(form.isOpen()).as("there is one").isFalse();

        page.source = null;
        page.task = TaskState.WAITING;
        page.reason = TaskReason.QUOTA;
        open();
        assertThat(form.isOpen()).as("it will come").isFalse();
    }

    private void open() {
        page.load();
        form.load();
    }

    private void type(String altText, String description, String tags) {
        form.setAltText(altText);
        form.setDescription(description);
        form.setTags(tags);
        form.setDecorative(false);
        form.setVersion("3");
    }
}
