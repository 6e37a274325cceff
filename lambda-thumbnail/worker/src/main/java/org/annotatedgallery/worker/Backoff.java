package org.annotatedgallery.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a service alone that does not say for how long: twice as long each time, up to five minutes. Up to half of
 * it is left to chance, so that what failed together does not come back together.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(15);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param waits how often there was to wait before */
    Duration after(int waits) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(waits, MOST_DOUBLINGS));
        long millis = (whole.compareTo(LONGEST) < 0 ? whole : LONGEST).toMillis();
        return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
    }
}
