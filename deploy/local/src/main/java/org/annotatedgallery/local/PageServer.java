package org.annotatedgallery.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.local.process.ChildProcesses;

/** Payara Micro with the gallery, started as on EC2. */
final class PageServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final long POLL_MS = 200;
    private static final int OK = 200;

    private final Process process;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private PageServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param environment all variables that the server gets */
    static PageServer start(Path script, Map<String, String> environment, Path log, ChildProcesses processes)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new PageServer(processes.start("payara", builder), log);
    }

    /** Returns when all addresses answer 200. */
    void awaitReady(URI... addresses) throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        for (URI address : addresses) {
            while (!answers(address)) {
                if (process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                    throw new StackException("Payara Micro ended while it was starting: see " + log);
                }
                if (Instant.now().isAfter(limit)) {
                    throw new StackException("The gallery did not get ready in time: see " + log);
                }
            }
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        HttpRequest get = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
        try {
            return http.send(get, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Blocks until the process has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        ChildProcesses.stop(process.toHandle(), STOP_LIMIT);
    }
}
