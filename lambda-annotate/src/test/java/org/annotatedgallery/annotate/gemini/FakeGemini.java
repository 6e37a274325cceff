package org.annotatedgallery.annotate.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for Gemini on loopback: gives the replies it was told, in order, and keeps what it was asked. */
public final class FakeGemini implements AutoCloseable {
    public record Request(String method, String path, Headers headers, JsonNode body) {}

    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public FakeGemini() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeGemini replies(Reply... inOrder) {
        replies.addAll(List.of(inOrder));
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    /** An answer of the model whose text is the given one. */
    public static Reply answer(String finishReason, String text) {
        var candidate = Map.of(
                "index",
                0,
                "finishReason",
                finishReason,
                "content",
                Map.of("role", "model", "parts", List.of(Map.of("text", text))));
        return http(
                200,
                json(Map.of(
                        "candidates",
                        List.of(candidate),
                        "usageMetadata",
                        Map.of("promptTokenCount", 264, "candidatesTokenCount", 30, "thoughtsTokenCount", 5),
                        "modelVersion",
                        "gemini-2.5-flash-001",
                        "responseId",
                        "abc")));
    }

    static Reply http(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Reply droppedConnection() {
        return HttpExchange::close;
    }

    Reply noAnswer() {
        return exchange -> closed.await();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    JSON.readTree(exchange.getRequestBody())));
            Reply reply = replies.poll();
            if (reply == null) {
                http(500, "the test expects no further request").to(exchange);
            } else {
                reply.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
