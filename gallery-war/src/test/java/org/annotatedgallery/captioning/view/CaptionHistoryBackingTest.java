package org.annotatedgallery.captioning.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.annotatedgallery.faces.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionHistoryBackingTest {
    private final FakeEditor editor = new FakeEditor();
    private final OneImage page = new OneImage();
    private final CaptionHistoryBacking history = new CaptionHistoryBacking(new FakeReader(), editor, page);

    @Test
    void theHistoryIsThePagesImages() {
        page.load();

        history.load();

        assertThat(history.getRevisions()).containsExactly(FakeReader.SUGGESTED, FakeReader.WRITTEN);
        assertThat(history.getSuggestion()).isEqualTo(FakeReader.SUGGESTED);
    }

    @Test
    void aRevisionIsRestoredAndItsImageShown() {
        assertThat(history.restore(OneImage.ID.toString(), "12"))
                .isEqualTo("/image.xhtml?faces-redirect=true&id=" + OneImage.ID + "&notice=restored");
        assertThat(editor.restored).isEqualTo(FakeEditor.CAPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "3e1b2c4d-0000-4000-8000-000000000001, 13",
        "3e1b2c4d-0000-4000-8000-000000000001, 99",
        "3e1b2c4d-0000-4000-8000-000000000001, -1",
        "3e1b2c4d-0000-4000-8000-000000000001, 12x",
        "3e1b2c4d-0000-4000-8000-000000000001, 99999999999999999999",
        "3e1b2c4d-0000-4000-8000-000000000001,",
        "3e1b2c4d-0000-4000-8000-000000000002, 12",
        ", 12"
    })
    void whatCannotBeRestoredIsNotFound(String id, String revision) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> history.restore(id, revision));
    }
}
