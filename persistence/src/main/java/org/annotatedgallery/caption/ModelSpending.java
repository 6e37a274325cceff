package org.annotatedgallery.caption;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/**
 * What the models' answers of each day (UTC) cost, in millionths of a US dollar. All functions share the count: each sets aside
 * what a call may cost before it asks, and puts what it has cost in the place of that. Every method needs a transaction of the
 * caller's, a short one.
 */
public class ModelSpending {
    private final EntityManager entityManager;

    public ModelSpending(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Sets money aside for a call that is about to be made. One statement decides between rivals.
     *
     * @param atMost what it may cost
     * @param budget of the day
     * @return false, with nothing set aside, when that might exceed the budget
     */
    public boolean reserve(LocalDate day, long atMost, long budget) {
        settle(day, 0, 0);
        return entityManager
                        .createNativeQuery("""
                                UPDATE model_spending SET reserved_micros = reserved_micros + ?1
                                WHERE day = ?2 AND spent_micros + reserved_micros + ?1 <= ?3""")
                        .setParameter(1, atMost)
                        .setParameter(2, day)
                        .setParameter(3, budget)
                        .executeUpdate()
                > 0;
    }

    /**
     * A call is over.
     *
     * @param reserved what was set aside for it, or 0
     * @param cost what it has cost
     */
    public void settle(LocalDate day, long reserved, long cost) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO model_spending (day, spent_micros, reserved_micros) VALUES (?1, ?2, 0)
                        ON DUPLICATE KEY UPDATE
                            spent_micros = spent_micros + ?2, reserved_micros = reserved_micros - ?3""")
                .setParameter(1, day)
                .setParameter(2, cost)
                .setParameter(3, reserved)
                .executeUpdate();
    }

    /** Without what is set aside for calls under way. */
    public long spent(LocalDate day) {
        List<?> micros = entityManager
                .createNativeQuery("SELECT spent_micros FROM model_spending WHERE day = ?1")
                .setParameter(1, day)
                .getResultList();
        return micros.isEmpty() ? 0 : ((Number) micros.get(0)).longValue();
    }
}
