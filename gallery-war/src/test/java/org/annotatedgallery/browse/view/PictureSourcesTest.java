package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.annotatedgallery.browse.PictureView;
import org.junit.jupiter.api.Test;

class PictureSourcesTest {
    private static final PictureView THUMBNAIL = new PictureView(URI.create("http://s3/t.jpg?X=1"), 400, 300);
    private static final PictureView PREVIEW = new PictureView(URI.create("http://s3/p.jpg?X=2"), 1600, 1200);

    @Test
    void everyFileThatIsThereIsNamedWithItsWidth() {
        assertThat(PictureSources.of(THUMBNAIL, PREVIEW))
                .isEqualTo("http://s3/t.jpg?X=1 400w, http://s3/p.jpg?X=2 1600w");
        assertThat(PictureSources.of(THUMBNAIL, null)).isEqualTo("http://s3/t.jpg?X=1 400w");
    }

    @Test
    void aPreviewNoLargerThanTheThumbnailIsLeftOut() {
        assertThat(PictureSources.of(THUMBNAIL, new PictureView(PREVIEW.url(), 400, 300)))
                .isEqualTo("http://s3/t.jpg?X=1 400w");
    }

    @Test
    void noFilesAreNoSources() {
        assertThat(PictureSources.of(null, null)).isEmpty();
    }
}
