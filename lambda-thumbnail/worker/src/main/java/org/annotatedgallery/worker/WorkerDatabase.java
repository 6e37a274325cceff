package org.annotatedgallery.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Function;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.connection.RotatingDataSource;
import org.annotatedgallery.connection.Transactions;

/** A function's one session with the database, checked before it is used again and opened anew when it is lost. */
public final class WorkerDatabase implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WorkerDatabase.class.getName());

    private static final int ONE_SESSION = 1;

    /** Half of what Lambda gives a function to start. */
    private static final long CONNECT_TIMEOUT_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    /** A function starts while its database is away, too: its events fail then and are delivered again. */
    public WorkerDatabase(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new RotatingDataSource(settings));
        config.setMaximumPoolSize(ONE_SESSION);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("function");
        pool = new HikariDataSource(config);
        factory =
                Persistence.createEntityManagerFactory("gallery", Map.of("jakarta.persistence.nonJtaDataSource", pool));
        prepare();
    }

    /** Has the mappings ready and the session open before the first event: at its start a function has a whole processor. */
    private void prepare() {
        try {
            factory.createEntityManager().close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Starting without the database: {0}", e.getMessage());
        }
    }

    /**
     * Runs the work in a transaction, committed when it returns and rolled back when it throws.
     *
     * @throws RuntimeException also when the database is away or the commit fails
     */
    public <T> T transaction(Function<EntityManager, T> work) {
        return new Transactions(factory).call(work);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
