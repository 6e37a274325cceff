package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    /** Always the least that can be. */
    private static final RandomGenerator NOTHING = () -> 0L;

    @Test
    void eachPauseIsTwiceTheOneBeforeUpToFiveMinutes() {
        Backoff backoff = new Backoff(NOTHING);

        assertThat(backoff.after(0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(240));
        assertThat(backoff.after(5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatFailedTogetherComesBackAtDifferentTimes() {
        Backoff backoff = new Backoff(new Random(1));

        assertThat(backoff.after(10))
                .isNotEqualTo(backoff.after(10))
                .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }
}
