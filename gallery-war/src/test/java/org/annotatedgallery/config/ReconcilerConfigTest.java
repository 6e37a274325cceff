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
                .containsEntry("gallery.reconciler.captions-per-minute", "100")
                .hasSize(3);
    }

    @Test
    void everySettingReachesItsPlace() {
        ReconcilerConfig config = new ReconcilerConfig(Duration.ofSeconds(1), Duration.ofSeconds(2), 600);
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.announceAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.captionsPerRound()).isEqualTo(10);
    }

    @Test
    void aRoundHandsOverWhatTheRateAllows() {
        assertThat(perRound(Duration.ofMinutes(1), 100)).isEqualTo(100);
        assertThat(perRound(Duration.ofMinutes(5), 30)).isEqualTo(150);
        assertThat(perRound(Duration.ofSeconds(2), 15)).isEqualTo(0.5);
        assertThat(perRound(Duration.ofDays(1), Long.MAX_VALUE)).isPositive();
    }

    private static double perRound(Duration interval, long captionsPerMinute) {
        return new ReconcilerConfig(interval, Duration.ofMinutes(5), captionsPerMinute).captionsPerRound();
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcilerConfig(Duration.ZERO, Duration.ofSeconds(2), 1))
                .withMessageContaining("gallery.reconciler.interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcilerConfig(Duration.ofSeconds(1), Duration.ofSeconds(-2), 1))
                .withMessageContaining("gallery.reconciler.announce-after");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcilerConfig(Duration.ofSeconds(1), Duration.ofSeconds(2), 0))
                .withMessageContaining("gallery.reconciler.captions-per-minute");
    }
}
