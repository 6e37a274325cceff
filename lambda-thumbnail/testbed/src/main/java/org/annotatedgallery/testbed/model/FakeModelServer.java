package org.annotatedgallery.testbed.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a model's service on loopback: gives the replies it was told, in order, then one and the same to all further
 * requests, and keeps what it was asked.
 */
public final class FakeModelServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ModelRequest> charged = new CopyOnWriteArrayList<>();
    private volatile Reply otherwise = Reply.http(500, "the test expects no further request");

    private FakeModelServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static FakeModelServer start() {
        try {
            return new FakeModelServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the server itself, without a path. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** One each for the next requests. */
    public FakeModelServer replies(Reply... inOrder) {
        replies.addAll(List.of(inOrder));
        return this;
    }

    /** For all requests for which there is no reply of their own; may be changed at any time. */
    public FakeModelServer otherwise(Reply reply) {
        otherwise = reply;
        return this;
    }

    /** All, in the order of their arrival. */
    public List<ModelRequest> requests() {
        return requests;
    }

    /** Those that were answered with success, which a real service charges for. */
    public List<ModelRequest> charged() {
        return charged;
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            ModelRequest request = new ModelRequest(
                    http.getRequestMethod(),
                    http.getRequestURI().toString(),
                    http.getRequestHeaders(),
                    JSON.readTree(http.getRequestBody()));
            requests.add(request);
            Reply scripted = replies.poll();
            Reply reply = scripted == null ? otherwise : scripted;
            reply.to(new ModelExchange(http, request, charged::add));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
