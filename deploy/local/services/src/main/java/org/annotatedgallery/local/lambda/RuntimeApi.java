package org.annotatedgallery.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.local.net.Loopback;

/**
 * The HTTP interface from which one process of a function takes its events and to which it reports, one event at a time (AWS Lambda
 * Developer Guide, "Using the Lambda runtime API", 2018-06-01).
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final FunctionSettings function;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
    private final BlockingQueue<Pending> next = new LinkedBlockingQueue<>();
    private final CountDownLatch firstRequest = new CountDownLatch(1);
    private volatile Pending taken;

    /** An event that waits for the process or is being worked on. */
    private record Pending(Invocation invocation, CompletableFuture<Outcome> outcome) {}

    RuntimeApi(FunctionSettings function) throws IOException {
        this.function = function;
        server = HttpServer.create(Loopback.address(0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::answer);
        server.start();
    }

    /** Where the process finds it: the value of {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return Loopback.HOST + ":" + server.getAddress().getPort();
    }

    /** Offers the event to the process; completes when the process has reported or its time has passed. */
    CompletableFuture<Outcome> offer(Invocation invocation) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        next.add(new Pending(invocation, outcome));
        return outcome;
    }

    /** Waits until the process asks for an event, and so has started; false when it does not within the time given. */
    boolean awaitFirstRequest(Duration limit) throws InterruptedException {
        return firstRequest.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the process has asked for this attempt. */
    boolean wasTaken(Invocation invocation) {
        Pending last = taken;
        return last != null && last.invocation().equals(invocation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(ROOT + "invocation/next")) {
                handOver(exchange);
            } else {
                exchange.getRequestBody().readAllBytes();
                report(path);
                exchange.sendResponseHeaders(ACCEPTED, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver(HttpExchange exchange) throws IOException, InterruptedException {
        firstRequest.countDown();
        Pending pending = next.take();
        taken = pending;
        long limit = function.timeout().toMillis();
        pending.outcome().completeOnTimeout(Outcome.TIMED_OUT, limit, TimeUnit.MILLISECONDS);
        byte[] event = pending.invocation().event();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", pending.invocation().id());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(Instant.now().plusMillis(limit).toEpochMilli()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:us-east-1:000000000000:function:" + function.name());
        exchange.sendResponseHeaders(OK, event.length);
        exchange.getResponseBody().write(event);
    }

    /** A report on another event than the one in work comes too late; one on the start ({@code init/error}) is followed by an exit. */
    private void report(String path) {
        Pending pending = taken;
        if (pending != null) {
            String invocation = ROOT + "invocation/" + pending.invocation().id();
            if (path.equals(invocation + "/response")) {
                pending.outcome().complete(Outcome.SUCCEEDED);
            } else if (path.equals(invocation + "/error")) {
                pending.outcome().complete(Outcome.FAILED);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lambda-runtime-api");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
