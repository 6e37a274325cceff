package org.annotatedgallery.live;

import java.util.concurrent.Executor;

/**
 * Brings news to one listener and keeps what comes meanwhile. Telling lasts until the listener's connection has taken it: a
 * computer that has gone to sleep holds up one thread, and nobody else's news.
 */
final class Delivery {
    private final ChangeListener listener;
    private final Executor threads;
    private News untold = News.NONE;
    private boolean busy;

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

    private void begin(Runnable work) {
        if (!busy) {
            busy = true;
            threads.execute(work);
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

    boolean isGone() {
        return listener.gone();
    }

    void end() {
        listener.end();
    }
}
