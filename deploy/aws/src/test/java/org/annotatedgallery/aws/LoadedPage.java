package org.annotatedgallery.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of varying length on the loopback interface, which answers as well or as badly as it is told to. */
final class LoadedPage {
    private static final int OK = 200;
    private static final int EVERY = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int everyTenth = OK;

    private LoadedPage(HttpServer server) {
        this.server = server;
    }

    static LoadedPage start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        LoadedPage page = new LoadedPage(server);
        server.createContext("/gallery", page::answer);
        server.setExecutor(page.threads);
        server.start();
        return page;
    }

    /** Of the site that the page belongs to. */
    String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    String address() {
        return site() + "gallery";
    }

    int requests() {
        return requests.get();
    }

    void answerEveryTenthWith(int status) {
        everyTenth = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        int status = number % EVERY == 0 ? everyTenth : OK;
        try (exchange) {
            byte[] body = "picture ".repeat(1 + number % EVERY).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
