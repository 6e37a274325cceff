package org.annotatedgallery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconcilerConfigTest {
    @Test
    void defaultsAreWhatTheReadmeSays() {
        assertThat(Defaults.of(ReconcilerConfig.class))
                .containsEntry("gallery.reconciler.interval", "PT1M")
                .containsEntry("gallery.reconciler.announce-after", "PT5M")
                .hasSize(2);
    }

    @Test
    void everySettingReachesItsPlace() {
        ReconcilerConfig config = new ReconcilerConfig(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.announceAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcilerConfig(Duration.ZERO, Duration.ofSeconds(2)))
                .withMessageContaining("gallery.reconciler.interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcilerConfig(Duration.ofSeconds(1), Duration.ofSeconds(-2)))
                .withMessageContaining("gallery.reconciler.announce-after");
    }
}
