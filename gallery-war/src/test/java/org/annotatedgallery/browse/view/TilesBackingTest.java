package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.annotatedgallery.browse.ImageView;
import org.junit.jupiter.api.Test;

class TilesBackingTest {
    private final TilesBacking page = new TilesBacking(new FakeBrowser());

    @Test
    void imagesThatAreThereAreShownAndOthersLeftOut() {
        page.load(new String[] {"../etc", FakeBrowser.ID.toString(), "3e1b2c4d-0000-4000-8000-000000000009"}, "boat");

        assertThat(page.getImages()).extracting(ImageView::id).containsExactly(FakeBrowser.ID);
    }

    @Test
    void noIdsAreNoImages() {
        page.load(null, null);

        assertThat(page.getImages()).isEmpty();
    }

    @Test
    void oneRequestIsForFiftyImagesAtMost() {
        page.load(Collections.nCopies(60, FakeBrowser.ID.toString()).toArray(String[]::new), null);

        assertThat(page.getImages()).hasSize(50);
    }
}
