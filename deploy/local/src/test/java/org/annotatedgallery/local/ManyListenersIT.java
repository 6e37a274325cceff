package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** How soon many open pages hear of a change, and what they cost the server. */
@EnabledIfEnvironmentVariable(
        named = "GALLERY_LISTENERS",
        matches = "\\d+",
        disabledReason = "GALLERY_LISTENERS does not say how many pages shall be open")
class ManyListenersIT {
    private static final int CHANGES = 20;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** When something was heard, by {@link System#nanoTime}. */
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();

    private URI gallery;

    @Test
    void everyPageHearsOfEveryChange() throws Exception {
        int listeners = Integer.parseInt(System.getenv("GALLERY_LISTENERS"));
        StackSettings settings =
                new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, TestEnvironment.variables());
        try (GalleryStack stack = new GalleryStack(settings, new BuiltParts(Path.of("target", "stack")))) {
            stack.start();
            gallery = stack.pages();
            GalleryUser user = new GalleryUser(gallery);
            String image = user.upload(GalleryUser.picture());
            user.awaitDone(image);
            double alone = processorShare();
            listen(listeners);
            double listenedTo = processorShare();
            System.out.printf(
                    "%nThe quiet server takes %.2f %% of a processor, and %.2f %% with %d listeners.%n",
                    100 * alone, 100 * listenedTo, listeners);
            measureChanges(image, listeners);
        }
    }

    private void listen(int listeners) throws InterruptedException {
        CountDownLatch listening = new CountDownLatch(listeners);
        for (int n = 0; n < listeners; n++) {
            Thread page = new Thread(() -> listen(listening), "page-" + n);
            page.setDaemon(true);
            page.start();
        }
        assertThat(listening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("all listen")
                .isTrue();
    }

    /** Until the gallery ends. */
    private void listen(CountDownLatch listening) {
        HttpRequest request =
                HttpRequest.newBuilder(gallery.resolve("/api/changes")).build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() == 200) {
                listening.countDown();
            }
            answer.body().filter(line -> line.startsWith("data:")).forEach(line -> heard.add(System.nanoTime()));
        } catch (IOException | UncheckedIOException e) {
            // The gallery has ended, or this page was not taken: then not all listen.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measureChanges(String image, int listeners) throws Exception {
        heard.clear();
        List<Long> nanos = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            write(image, "Told for the " + change + ". time");
            long written = System.nanoTime();
            for (int n = 0; n < listeners; n++) {
                Long at = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(at).as("heard by %d of %d", n, listeners).isNotNull();
                nanos.add(at - written);
            }
        }
        Collections.sort(nanos);
        System.out.printf(
                "They hear of a change after %.2f s in the median, %.2f s at most.%n",
                nanos.get(nanos.size() / 2) / 1e9, nanos.get(nanos.size() - 1) / 1e9);
    }

    private void write(String image, String altText) throws Exception {
        URI address = gallery.resolve("/api/images/" + image);
        String version = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest change = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method("PATCH", BodyPublishers.ofString("{\"altText\": \"" + altText + "\"}"))
                .build();
        assertThat(http.send(change, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    /** How much of a processor the server takes while nothing happens. */
    private static double processorShare() throws InterruptedException {
        Duration before = processorTime();
        long start = System.nanoTime();
        Thread.sleep(QUIET.toMillis());
        return (double) processorTime().minus(before).toNanos() / (System.nanoTime() - start);
    }

    private static Duration processorTime() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("/etc/jvm.options"))
                .findAny()
                .flatMap(server -> server.info().totalCpuDuration())
                .orElseThrow();
    }
}
