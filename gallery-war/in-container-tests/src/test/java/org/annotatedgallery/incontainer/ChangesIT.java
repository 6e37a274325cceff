package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The feed of changes, on a server that has room for two listeners. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {
    private static final int PORT = Surroundings.port("GALLERY_PORT");
    /** Two were promised; a busy machine takes longer. */
    private static final long MOST_SECONDS = 10;

    private final GalleryClient gallery = new GalleryClient(PORT);
    private final HttpClient http = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void whoListensHearsWhatChangesAndWhoIsOneTooManyIsToldSo() throws Exception {
        try (InputStream first = listen();
                InputStream second = listen()) {
            String uploaded = upload().toString();
            awaitData(first, uploaded);
            awaitData(second, uploaded);

            Problems.assertProblem(
                    gallery.send("GET", "/api/changes", BodyPublishers.noBody(), "Accept", "text/event-stream"),
                    503,
                    "too-many-listeners");
        }
    }

    private InputStream listen() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/changes"))
                .timeout(Duration.ofSeconds(MOST_SECONDS))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        return response.body();
    }

    /** Waits for an event that names this image, or none since other tests have just changed too many. */
    private static void awaitData(InputStream events, String image) throws Exception {
        Scanner lines = new Scanner(events, StandardCharsets.UTF_8);
        CompletableFuture.runAsync(() -> {
                    String line = lines.nextLine();
                    while (!line.equals("data: null") && !(line.startsWith("data: ") && line.contains(image))) {
                        line = lines.nextLine();
                    }
                })
                .get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    private UUID upload() {
        return UUID.fromString(
                json(gallery.upload("file", "a.png", Pictures.png())).getString("id"));
    }
}
