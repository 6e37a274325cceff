package org.annotatedgallery.live;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Brings news to one listener and keeps what comes meanwhile. Telling lasts until the listener's connection has taken it: a
 * computer that has gone to sleep holds up one thread, and nobody else's news. A listener that fails is let go, whatever it
 * throws: its browser begins anew.
 */
final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final ChangeListener listener;
    private final Executor threads;
    private News untold = News.NONE;
    private boolean busy;
    private volatile boolean gone;

    Delivery(ChangeListener listener, Executor threads) {
        this.listener = listener;
        this.threads = threads;
    }

    synchronized void tell(News news) {
        untold = untold.and(news);
        if (!untold.isNone()) {
            begin(this::tellAll);
        }
    }

    synchronized void sayIdle() {
        begin(() -> {
            listener.idle();
            tellAll();
        });
    }

    private void begin(Runnable telling) {
        if (!busy) {
            busy = true;
            try {
                threads.execute(() -> work(telling));
            } catch (RejectedExecutionException e) {
                // What is untold is kept, and the next look tries again.
                busy = false;
            }
        }
    }

    private void tellAll() {
        for (News next = next(); !next.isNone(); next = next()) {
            next.tell(listener);
        }
    }

    private synchronized News next() {
        News next = untold;
        untold = News.NONE;
        busy = !next.isNone();
        return next;
    }

    private void work(Runnable telling) {
        attempt(telling);
        if (gone) {
            end();
        }
    }

    boolean isGone() {
        attempt(() -> {
            if (listener.gone()) {
                gone = true;
            }
        });
        return gone;
    }

    void end() {
        attempt(listener::end);
    }

    private void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "A page cannot be told of changes and is let go", e);
            gone = true;
        }
    }
}
