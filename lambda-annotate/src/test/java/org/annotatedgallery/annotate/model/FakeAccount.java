package org.annotatedgallery.annotate.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annotatedgallery.caption.ModelCall;

/** Counts in memory. */
final class FakeAccount implements CallAccount {
    /** An answer that was no caption. */
    record Rejection(UUID imageId, String model, ModelCall call, String fault, String answer) {}

    final Map<LocalDate, Long> days = new HashMap<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Override
    public boolean reserve(LocalDate day, long micros, long budget) {
        if (spent(day) + micros > budget) {
            return false;
        }
        add(day, micros);
        return true;
    }

    @Override
    public void add(LocalDate day, long micros) {
        days.merge(day, micros, Long::sum);
    }

    @Override
    public long spent(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    @Override
    public void reject(UUID imageId, String model, ModelCall call, String fault, String answer) {
        rejections.add(new Rejection(imageId, model, call, fault, answer));
    }
}
