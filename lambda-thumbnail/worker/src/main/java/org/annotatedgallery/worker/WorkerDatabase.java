package org.annotatedgallery.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.connection.RotatingDataSource;

/** A function's one session with the database, opened when it is first needed and checked before it is used again. */
public final class WorkerDatabase implements AutoCloseable {
    private static final int ONE_SESSION = 1;
    private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    /** Does not connect yet: a function starts while its database is away, and its events are delivered again. */
    public WorkerDatabase(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource(settings));
        config.setMaximumPoolSize(ONE_SESSION);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("function");
        pool = new HikariDataSource(config);
        factory =
                Persistence.createEntityManagerFactory("gallery", Map.of("jakarta.persistence.nonJtaDataSource", pool));
    }

    private static RotatingDataSource dataSource(DatabaseSettings settings) {
        try {
            return new RotatingDataSource(settings);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL's driver cannot be loaded", e);
        }
    }

    /**
     * Runs the work in a transaction, committed when it returns and rolled back when it throws.
     *
     * @throws RuntimeException also when the database is away or the commit fails
     */
    public <T> T transaction(Function<EntityManager, T> work) {
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

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
