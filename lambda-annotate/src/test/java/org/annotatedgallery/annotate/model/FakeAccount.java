package org.annotatedgallery.annotate.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.ModelCall;

/** Counts in memory. */
final class FakeAccount implements CallAccount {
    /** An answer that was no caption. */
    record Rejection(UUID imageId, String model, ModelCall call, String fault, String answer) {}

    final Map<LocalDate, Long> spent = new HashMap<>();
    final Map<LocalDate, Long> reserved = new HashMap<>();
    final List<Rejection> rejections = new ArrayList<>();
    String openFault;

    @Override
    public boolean reserve(LocalDate day, long micros, long budget) {
        if (spent(day) + reserved(day) + micros > budget) {
            return false;
        }
        reserved.merge(day, micros, Long::sum);
        return true;
    }

    @Override
    public void settle(LocalDate day, long reservedBefore, long cost) {
        reserved.merge(day, -reservedBefore, Long::sum);
        spent.merge(day, cost, Long::sum);
    }

    @Override
    public long spent(LocalDate day) {
        return spent.getOrDefault(day, 0L);
    }

    long reserved(LocalDate day) {
        return reserved.getOrDefault(day, 0L);
    }

    @Override
    public Optional<String> openFault(UUID imageId) {
        return Optional.ofNullable(openFault);
    }

    @Override
    public void reject(UUID imageId, String model, ModelCall call, String fault, String answer) {
        rejections.add(new Rejection(imageId, model, call, fault, answer));
    }
}
