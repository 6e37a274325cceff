package org.annotatedgallery.caption;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/**
 * What the models' answers of each day (UTC) cost, in millionths of a US dollar. All functions share the count: each puts
 * in what a call may cost before it asks, and corrects that when it knows. Every method needs a transaction of the caller's,
 * a short one.
 */
public class ModelSpending {
    private final EntityManager entityManager;

    public ModelSpending(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Counts a call that is about to be made. One statement decides between rivals.
     *
     * @param atMost what it may cost
     * @param budget of the day
     * @return false, with nothing counted, when that might exceed the budget
     */
    public boolean reserve(LocalDate day, long atMost, long budget) {
        add(day, 0);
        return entityManager
                        .createNativeQuery(
                                "UPDATE model_spending SET micros = micros + ?1 WHERE day = ?2 AND micros + ?1 <= ?3")
                        .setParameter(1, atMost)
                        .setParameter(2, day)
                        .setParameter(3, budget)
                        .executeUpdate()
                > 0;
    }

    /** @param micros may be negative: what was reserved and not spent */
    public void add(LocalDate day, long micros) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO model_spending (day, micros) VALUES (?1, ?2) ON DUPLICATE KEY UPDATE micros = micros + ?2")
                .setParameter(1, day)
                .setParameter(2, micros)
                .executeUpdate();
    }

    /** With what is reserved for calls under way. */
    public long spent(LocalDate day) {
        List<?> micros = entityManager
                .createNativeQuery("SELECT micros FROM model_spending WHERE day = ?1")
                .setParameter(1, day)
                .getResultList();
        return micros.isEmpty() ? 0 : ((Number) micros.get(0)).longValue();
    }
}
