package org.annotatedgallery.testbed.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What the server does with a request. When it returns, the connection is closed, whatever has been sent. */
@FunctionalInterface
public interface Reply {
    void to(ModelExchange exchange) throws IOException, InterruptedException;

    /** @param headers names and values in turn */
    static Reply http(int status, String body, String... headers) {
        return exchange -> exchange.send(status, body, headers);
    }

    /** A success whose body is much longer than what is sent. */
    static Reply packed(String body) {
        return exchange -> {
            OutputStream sent = exchange.begin(200, 0, "Content-Encoding", "gzip");
            try (GZIPOutputStream packing = new GZIPOutputStream(sent)) {
                packing.write(body.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Hangs up without a word. */
    static Reply droppedConnection() {
        return exchange -> {};
    }

    /** Hangs up after the first words of an answer that was to be longer. */
    static Reply brokenOff(String beginning) {
        return brokenOff(200, beginning);
    }

    /** As the other one, with any status. */
    static Reply brokenOff(int status, String beginning) {
        return exchange -> {
            byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
            OutputStream body = exchange.begin(status, bytes.length + 1_000L);
            body.write(bytes);
            body.flush();
        };
    }

    /** Never answers. */
    static Reply silence() {
        return exchange -> new CountDownLatch(1).await();
    }

    /** Sends white space all the time, so that the connection is never idle, and no answer. */
    static Reply tricklingAnswer() {
        return exchange -> {
            OutputStream body = exchange.begin(200, 0);
            while (!Thread.currentThread().isInterrupted()) {
                body.write(' ');
                body.flush();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        };
    }
}
