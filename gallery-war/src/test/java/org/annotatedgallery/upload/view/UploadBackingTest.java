package org.annotatedgallery.upload.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.annotatedgallery.config.CaptionsConfig;
import org.annotatedgallery.config.UploadConfig;
import org.junit.jupiter.api.Test;

class UploadBackingTest {
    private final UploadBacking page = new UploadBacking(
            new UploadConfig(52_428_800, 100_000_000, 1, Duration.ofMinutes(1)), new CaptionsConfig("offline"));

    @Test
    void limitsAreSaidInUnitsOfPeople() {
        assertThat(page.getMaxMebibytes()).isEqualTo(50);
        assertThat(page.getMaxMegapixels()).isEqualTo(100);
    }

    @Test
    void theFileInputOffersWhatIsAccepted() {
        assertThat(page.getContentTypes()).isEqualTo("image/jpeg,image/png,image/gif,image/webp,image/bmp,image/tiff");
    }

    @Test
    void annotatorIsTheConfiguredOne() {
        assertThat(page.getAnnotator()).isEqualTo(CaptionsConfig.Annotator.OFFLINE);
    }
}
