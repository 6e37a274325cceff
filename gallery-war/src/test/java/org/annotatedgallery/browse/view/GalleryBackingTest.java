package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;
import org.junit.jupiter.api.Test;

class GalleryBackingTest {
    private final FakeBrowser browser = new FakeBrowser();
    private final GalleryBacking page = new GalleryBacking(browser);

    @Test
    void withoutParametersItShowsTheNewestImages() {
        page.load();

        assertThat(browser.queries).containsExactly(new ImageQuery("", null, null, 24));
        assertThat(page.getImages()).extracting(ImageView::id).containsExactly(FakeBrowser.ID);
        assertThat(page.getNext()).isEqualTo(FakeBrowser.NEXT.encode());
        assertThat(page.isFiltered()).isFalse();
        assertThat(page.isFirstPage()).isTrue();
    }

    @Test
    void itAsksForWhatTheUrlSays() {
        page.setText("bicycle");
        page.setState("FAILED");
        page.setAfter(FakeBrowser.NEXT.encode());

        page.load();

        assertThat(browser.queries).containsExactly(new ImageQuery("bicycle", TaskState.FAILED, FakeBrowser.NEXT, 24));
        assertThat(page.isFiltered()).isTrue();
        assertThat(page.isFirstPage()).isFalse();
    }

    @Test
    void emptyFieldsOfTheFormMeanAll() {
        page.setText("");
        page.setState("");

        page.load();

        assertThat(browser.queries).containsExactly(new ImageQuery("", null, null, 24));
        assertThat(page.isFiltered()).isFalse();
    }

    @Test
    void anUnknownStateIsNotFound() {
        page.setState("BROKEN");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
    }

    @Test
    void aForgedCursorIsNotFound() {
        page.setAfter("elsewhere");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
    }
}
