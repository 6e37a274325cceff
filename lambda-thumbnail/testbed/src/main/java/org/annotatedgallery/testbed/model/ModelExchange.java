package org.annotatedgallery.testbed.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A request at the server, to be answered once. */
public final class ModelExchange {
    private final HttpExchange http;
    private final ModelRequest request;
    private final Consumer<ModelRequest> charging;

    /** @param charging is told of the request before an answer to it leaves */
    ModelExchange(HttpExchange http, ModelRequest request, Consumer<ModelRequest> charging) {
        this.http = http;
        this.request = request;
        this.charging = charging;
    }

    public ModelRequest request() {
        return request;
    }

    /** @param headers names and values in turn */
    public void send(int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        begin(status, bytes.length == 0 ? -1 : bytes.length, headers).write(bytes);
    }

    /** @param length -1: no body; 0: as long as is written */
    OutputStream begin(int status, long length, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            http.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        if (status == 200) {
            charging.accept(request);
        }
        http.sendResponseHeaders(status, length);
        return http.getResponseBody();
    }
}
