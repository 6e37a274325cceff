package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestBucket;
import org.junit.jupiter.api.Test;

class ObjectStoreIT {
    private static final String KEY = "thumbnails/nobody/thumbnail.jpg";

    @Test
    void aRehearsedPutLeavesNothingInS3() {
        new ObjectStore(TestBucket.client(), TestBucket.NAME).rehearsePut(KEY, new byte[9]);

        assertThat(TestBucket.keysUnder(KEY)).isEmpty();
    }

    @Test
    void whatAServerWithoutConditionsStoresIsDeletedAtOnce() throws IOException {
        List<String> requests = Collections.synchronizedList(new ArrayList<>());
        HttpServer obliging = HttpServer.create(Loopback.address(0), 0);
        obliging.createContext("/", exchange -> {
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            agree(exchange);
        });
        obliging.start();
        try {
            URI address = URI.create(
                    "http://" + Loopback.HOST + ":" + obliging.getAddress().getPort());
            new ObjectStore(TestBucket.clientFor(address), "bucket").rehearsePut(KEY, new byte[9]);
        } finally {
            obliging.stop(0);
        }
        assertThat(requests).containsExactly("PUT /bucket/" + KEY, "DELETE /bucket/" + KEY);
    }

    private static void agree(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
