package org.annotatedgallery.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * The parts that run, to be closed in the opposite order of their start. Closing may happen at any time and in another thread: it
 * waits for the part that is just starting, closes that too, and lets no further one start.
 */
final class StartedParts implements AutoCloseable {

    private static final Logger LOG = System.getLogger(StartedParts.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean closed;

    /** Starts a part and takes charge of it. */
    synchronized <T extends AutoCloseable> T start(Callable<T> start) throws Exception {
        if (closed) {
            throw new StackException("The gallery is being stopped.");
        }
        T part = start.call();
        parts.push(part);
        return part;
    }

    /** A part that fails to close is logged and keeps no other from being closed. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            while (!parts.isEmpty()) {
                closeQuietly(parts.pop());
            }
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "A part did not stop as it should", e);
        }
    }
}
