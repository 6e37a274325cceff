package org.annotatedgallery.annotate.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.ModelCall;

/**
 * Where calls to models are accounted for, by all functions together, in millionths of a US dollar. Each entry is kept at once,
 * whatever comes after it.
 */
public interface CallAccount {
    /**
     * Sets aside what a call may cost.
     *
     * @param day in UTC
     * @param budget of that day
     * @return false, with nothing set aside, when that might exceed the budget
     */
    boolean reserve(LocalDate day, long micros, long budget);

    /**
     * A call is over.
     *
     * @param reserved what was set aside for it, or 0
     */
    void settle(LocalDate day, long reserved, long cost);

    /** What a day has cost so far, without what is set aside. */
    long spent(LocalDate day);

    /**
     * Keeps an answer that is no caption.
     *
     * @param model that was asked
     * @param answer as it came, or null when there was no text
     */
    void reject(UUID imageId, String model, ModelCall call, String fault, String answer);

    /** What was wrong with the last answer about an image, when the question was put off after it. */
    Optional<String> openFault(UUID imageId);
}
