package org.annotatedgallery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadConfigTest {
    @Test
    void defaultsAreWhatTheReadmeSays() {
        assertThat(Defaults.of(UploadConfig.class))
                .containsEntry("gallery.upload.max-bytes", String.valueOf(50 * 1024 * 1024))
                .containsEntry("gallery.upload.max-pixels", "100000000")
                .containsEntry("gallery.upload.concurrent", "16")
                .containsEntry("gallery.upload.deadline", "PT10M")
                .hasSize(4);
    }

    @Test
    void everySettingReachesItsPlace() {
        UploadConfig config = new UploadConfig(1, 2, 3, Duration.ofSeconds(4));
        assertThat(config.maxBytes()).isEqualTo(1);
        assertThat(config.maxPixels()).isEqualTo(2);
        assertThat(config.concurrent()).isEqualTo(3);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadConfig(0, 2, 3, Duration.ofSeconds(4)))
                .withMessageContaining("gallery.upload.max-bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadConfig(1, 0, 3, Duration.ofSeconds(4)))
                .withMessageContaining("gallery.upload.max-pixels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadConfig(1, 2, 0, Duration.ofSeconds(4)))
                .withMessageContaining("gallery.upload.concurrent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadConfig(1, 2, 3, Duration.ZERO))
                .withMessageContaining("gallery.upload.deadline");
    }
}
