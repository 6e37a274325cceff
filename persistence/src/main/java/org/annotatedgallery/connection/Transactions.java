package org.annotatedgallery.connection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions where no container manages them: each with an EntityManager of its own. */
public record Transactions(EntityManagerFactory factory) {
    /**
     * Runs the work in a transaction, committed when it returns and rolled back when it throws.
     *
     * @throws RuntimeException also when the database is away or the commit fails
     */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Consumer<EntityManager> work) {
        call(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }
}
