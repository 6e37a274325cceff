package org.annotatedgallery.annotate.model;

import java.time.LocalDate;
import java.util.UUID;
import org.annotatedgallery.caption.ModelCall;

/** Where calls to models are accounted for, by all functions together. Each entry is kept at once, whatever comes after it. */
public interface CallAccount {
    /**
     * Counts what a call may cost.
     *
     * @param day in UTC
     * @param micros in millionths of a US dollar
     * @param budget of that day
     * @return false, with nothing counted, when that might exceed the budget
     */
    boolean reserve(LocalDate day, long micros, long budget);

    /** @param micros what a call has cost more, or less if negative, than was reserved for it */
    void add(LocalDate day, long micros);

    /** What is counted for a day. */
    long spent(LocalDate day);

    /**
     * Keeps an answer that is no caption.
     *
     * @param model that was asked
     * @param answer as it came, or null when there was no text
     */
    void reject(UUID imageId, String model, ModelCall call, String fault, String answer);
}
