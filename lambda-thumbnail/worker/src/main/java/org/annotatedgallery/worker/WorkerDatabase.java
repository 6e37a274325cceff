package org.annotatedgallery.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.connection.RotatingDataSource;
import org.annotatedgallery.connection.Transactions;

/** A function's one session with the database, checked before it is used again and opened anew when it is lost. */
public final class WorkerDatabase implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WorkerDatabase.class.getName());

    private static final int ONE_SESSION = 1;

    private static final long CONNECT_TIMEOUT_MILLIS = 5_000;

    /**
     * A look at a row that is gone then locks no gap, which would hold up whoever inserts there. No transaction here counts on
     * reading a row twice the same: one statement decides, or the row is locked first.
     */
    private static final String ISOLATION = "TRANSACTION_READ_COMMITTED";

    private final Sessions sessions;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    /** A function starts while its database is away, too: its events fail then and are delivered again. */
    public WorkerDatabase(DatabaseSettings settings) {
        sessions = new Sessions(settings);
        HikariConfig config = new HikariConfig();
        config.setDataSource(sessions);
        config.setMaximumPoolSize(ONE_SESSION);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation(ISOLATION);
        config.setPoolName("function");
        pool = new HikariDataSource(config);
        factory =
                Persistence.createEntityManagerFactory("gallery", Map.of("jakarta.persistence.nonJtaDataSource", pool));
        prepare();
    }

    /** EclipseLink reads the mappings for the first EntityManager; no session is opened for it. */
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

    /** Gives up the session, also one that somebody waits for: the next transaction opens another. */
    void abandonSession() throws SQLException {
        pool.getHikariPoolMXBean().softEvictConnections();
        sessions.abortLast();
    }

    /** Knows the connection behind the session: the pool would wait until it is given back. */
    private static final class Sessions extends RotatingDataSource {
        private volatile Connection last;

        Sessions(DatabaseSettings settings) {
            super(settings);
        }

        @Override
        public Connection getConnection() throws SQLException {
            last = super.getConnection();
            return last;
        }

        void abortLast() throws SQLException {
            Connection connection = last;
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
