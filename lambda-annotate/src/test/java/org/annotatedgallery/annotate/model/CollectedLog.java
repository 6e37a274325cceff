package org.annotatedgallery.annotate.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged until it is closed, at whatever level, but what the fake server says of itself. */
final class CollectedLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final Level before = ROOT.getLevel();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    CollectedLog() {
        setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord logged) {
        if (!String.valueOf(logged.getLoggerName()).contains("sun.net.httpserver")) {
            messages.add(new SimpleFormatter().formatMessage(logged));
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
