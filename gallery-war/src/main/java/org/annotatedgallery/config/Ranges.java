package org.annotatedgallery.config;

import java.time.Duration;

/** Refuses settings out of range, by their names. */
final class Ranges {
    private Ranges() {}

    static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
        return value;
    }

    static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero: " + value);
        }
        return value;
    }
}
