package org.annotatedgallery.reconciler;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.connection.RotatingDataSource;
import org.annotatedgallery.schema.SchemaMigration;
import org.annotatedgallery.waiting.WaitingReport;

/**
 * What runs by itself: the schema's migration as soon as the database can be reached, then the reconciler's rounds and, once a
 * minute, what operators hear. The application starts without waiting for any of it.
 */
@ApplicationScoped
public class Schedule {
    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());
    private static final long RETRY_SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Reconciler reconciler;

    @Inject
    private WaitingReport waiting;

    @Inject
    private ReconcilerConfig config;

    private RotatingDataSource connections;
    private volatile boolean migrated;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.execute(this::migrate);
    }

    /** Whether the schema is what this version of the application needs. */
    public boolean migrated() {
        return migrated;
    }

    private void migrate() {
        try {
            // Past the server's pool, which would log every vain attempt with four stack traces.
            SchemaMigration.run(ownConnections());
            migrated = true;
            long interval = config.interval().toMillis();
            executor.scheduleWithFixedDelay(
                    () -> attempt("The round", reconciler::round), interval, interval, TimeUnit.MILLISECONDS);
            executor.scheduleAtFixedRate(() -> attempt("The report", waiting::say), 0, 1, TimeUnit.MINUTES);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "The database cannot be used yet: {0}", e.getMessage());
            executor.schedule(this::migrate, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Made once: it may hold a client of Secrets Manager. */
    private RotatingDataSource ownConnections() {
        if (connections == null) {
            connections = new RotatingDataSource();
        }
        return connections;
    }

    /** An exception would end the schedule for good. */
    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} broke off: {1}", what, e.toString());
        }
    }
}
