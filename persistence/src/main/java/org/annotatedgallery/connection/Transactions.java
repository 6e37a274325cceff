package org.annotatedgallery.connection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** Transactions where no container manages them: each with an EntityManager of its own. */
public record Transactions(EntityManagerFactory factory) {
    /**
     * Runs the work in a transaction, committed when it returns and rolled back when it throws.
     *
     * @throws PersistenceException when the database is away or the commit fails
     */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return call(entityManager, work);
        } catch (EclipseLinkException e) {
            // What the provider does not translate by itself, above all that the database is away.
            throw new PersistenceException(e);
        }
    }

    private static <T> T call(EntityManager entityManager, Function<EntityManager, T> work) {
        EntityTransaction transaction = entityManager.getTransaction();
        try {
            transaction.begin();
            T result = work.apply(entityManager);
            transaction.commit();
            return result;
        } catch (RuntimeException | Error trouble) {
            rollBack(transaction, trouble);
            throw trouble;
        }
    }

    /** A session that is lost cannot roll back either; what has lost it is what matters. */
    private static void rollBack(EntityTransaction transaction, Throwable because) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            because.addSuppressed(e);
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
