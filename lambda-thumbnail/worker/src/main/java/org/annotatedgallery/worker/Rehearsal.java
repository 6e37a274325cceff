package org.annotatedgallery.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a function does while it starts so that its first event is quicker. Nothing depends on it: when it fails or takes too long, a
 * line in the log says so, and the function takes events without it.
 */
final class Rehearsal {
    /** Of the 10 s that Lambda gives a function to start. */
    static final Duration LIMIT = Duration.ofSeconds(4);

    /** For the thread to hear that its session is gone. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private static final Logger LOG = System.getLogger(Rehearsal.class.getName());

    private final String name;
    private final WorkerDatabase database;

    /** @param database whose session may be what the rehearsal waits for */
    Rehearsal(String name, WorkerDatabase database) {
        this.name = name;
        this.database = database;
    }

    /** In a thread of its own, because a server that answers slowly could draw out any number of time-outs of single calls. */
    void run(Callable<Void> steps) {
        FutureTask<Void> task = new FutureTask<>(steps);
        Thread thread = new Thread(task, "rehearsal");
        thread.setDaemon(true);
        thread.start();
        try {
            await(task, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(FutureTask<Void> task, Thread thread) throws InterruptedException {
        try {
            task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Level.INFO, "{0} is rehearsed", name);
        } catch (ExecutionException e) {
            cutShort(e.getCause().toString());
        } catch (TimeoutException e) {
            cutShort("not done within " + LIMIT.toSeconds() + " s");
            task.cancel(true);
            abandonSession(thread);
        }
    }

    private void cutShort(String why) {
        LOG.log(Level.WARNING, "The rehearsal of {0} was cut short: {1}", name, why);
    }

    /**
     * There is one session only, and the first event must not wait for a rehearsal that is stuck in it. Nor may it come before the
     * pool knows that the session is gone: the pool would then not open another one.
     */
    private void abandonSession(Thread user) throws InterruptedException {
        try {
            database.abandonSession();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The session could not be abandoned", e);
        }
        user.join(FAREWELL.toMillis());
    }
}
