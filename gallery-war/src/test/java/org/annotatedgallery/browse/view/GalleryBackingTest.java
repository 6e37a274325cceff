package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.image.ImageFilter;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;
import org.junit.jupiter.api.Test;

class GalleryBackingTest {
    private static final ImageQuery ALL = new ImageQuery("", ImageFilter.NONE, ImageOrder.NEWEST, null, 24);

    private final FakeBrowser browser = new FakeBrowser();
    private final GalleryBacking page = new GalleryBacking(browser);

    @Test
    void withoutParametersItShowsTheNewestImages() {
        page.load(Map.of());

        assertThat(browser.queries).containsExactly(ALL);
        assertThat(page.getImages()).extracting(ImageView::id).containsExactly(FakeBrowser.ID);
        assertThat(page.getNext()).isEqualTo("?after=" + FakeBrowser.NEXT.encode());
        assertThat(page.isFiltered()).isFalse();
        assertThat(page.isFirstPage()).isTrue();
        assertThat(page.getHighlights()).isNull();
    }

    @Test
    void itAsksForWhatTheUrlSays() {
        page.load(Map.of("q", "bicycle", "state", "FAILED", "after", FakeBrowser.NEXT.encode()));

        ImageFilter failed = new ImageFilter(TaskState.FAILED, null, null, null, null, null);
        assertThat(browser.queries)
                .containsExactly(new ImageQuery("bicycle", failed, ImageOrder.NEWEST, FakeBrowser.NEXT, 24));
        assertThat(page.isFiltered()).isTrue();
        assertThat(page.isFirstPage()).isFalse();
        assertThat(page.getFirst()).isEqualTo("?q=bicycle&state=FAILED");
        assertThat(page.getHighlights()).isNotNull();
    }

    @Test
    void emptyFieldsOfTheFormMeanAll() {
        page.load(Map.of("q", "", "state", ""));

        assertThat(browser.queries).containsExactly(ALL);
        assertThat(page.isFiltered()).isFalse();
    }

    @Test
    void eachFilterCanBeTakenAwayByItself() {
        page.load(Map.of("q", "sea", "tag", "boat", "from", "2026-01-31", "after", FakeBrowser.NEXT.encode()));

        assertThat(page.getFilters())
                .containsExactly(
                        new AppliedFilter("tag", "boat", "?q=sea&from=2026-01-31"),
                        new AppliedFilter("from", "2026-01-31", "?q=sea&tag=boat"));
        assertThat(page.isFilteredFurther()).isTrue();
    }

    @Test
    void whatMeansNothingIsLeftOutAndNamed() {
        page.load(Map.of("q", "sea", "state", "BROKEN", "after", "elsewhere", "from", "today"));

        assertThat(browser.queries)
                .containsExactly(new ImageQuery("sea", ImageFilter.NONE, ImageOrder.NEWEST, null, 24));
        assertThat(page.getIgnored()).containsExactlyInAnyOrder("state", "from", "after");
        assertThat(page.getFirst()).isEqualTo("?q=sea");
    }
}
