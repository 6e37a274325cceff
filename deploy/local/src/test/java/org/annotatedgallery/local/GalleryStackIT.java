package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.s3.ObjectListener;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole gallery, as {@code mvn -Prun} starts it, and what its users see of it in good times and in bad ones. */
class GalleryStackIT {

    private static final int UPLOADERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final AtomicInteger announcementsToLose = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger(1);
    private GalleryStack stack;
    private GalleryUser user;

    @BeforeEach
    void start() {
        Map<String, String> environment = TestEnvironment.variables();
        environment.put("GALLERY_RECONCILER_INTERVAL", "PT1S");
        environment.put("GALLERY_RECONCILER_ANNOUNCE_AFTER", "PT5S");
        environment.put("GALLERY_UPLOAD_DEADLINE", "PT5S");
        StackSettings settings = new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 128, environment);
        stack = new GalleryStack(settings, new BuiltParts(Path.of("target", "stack")), this::unreliable);
        stack.start();
        user = new GalleryUser(stack.pages());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    /** Loses and repeats announcements as the tests say. */
    private ObjectListener unreliable(ObjectListener topic) {
        return created -> {
            if (announcementsToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            for (int delivery = 0; delivery < deliveries.get(); delivery++) {
                topic.objectCreated(created);
            }
        };
    }

    @Test
    void aPictureGetsItsCaptionAndThumbnailOnceHoweverOftenItIsAnnounced() throws Exception {
        deliveries.set(3);
        JsonNode image = user.awaitDone(user.upload(GalleryUser.picture()));

        assertThat(image.get("altText").asString()).startsWith("Not described yet: a landscape PNG picture");
        assertThat(image.get("captionSource").asString()).isEqualTo("OFFLINE");
        assertThat(image.get("thumbnailWidth").asInt()).isEqualTo(400);
        assertThat(image.get("thumbnailHeight").asInt()).isEqualTo(300);
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(
                user.download(URI.create(image.get("thumbnailUrl").asString()))));
        // Beneath the squares that tell pictures apart.
        Color sky = new Color(thumbnail.getRGB(200, 60));
        assertThat(sky.getBlue()).isGreaterThan(sky.getGreen()).isGreaterThan(sky.getRed());
        for (String task : List.of("thumbnail", "caption")) {
            assertThat(image.get("tasks").get(task).get("attempts").asInt())
                    .as(task)
                    .isEqualTo(1);
        }
        String page = user.get(stack.pages().resolve("/gallery")).body();
        assertThat(page).contains("alt=\"" + image.get("altText").asString());
    }

    @Test
    void anAnnouncementThatWasLostIsMadeUpFor() throws Exception {
        announcementsToLose.set(1);
        user.awaitDone(user.upload(GalleryUser.picture()));
    }

    @Test
    void killingTheServerInTheMiddleOfUploadsLosesAndOrphansNothing() throws Exception {
        List<String> accepted = uploadUntilKilled();
        stack.close();
        start();

        for (String id : accepted) {
            user.awaitDone(id);
        }
        // What was under way when the server was killed is settled twice the upload's deadline later.
        String last = user.upload(GalleryUser.picture());
        user.awaitDone(last);
        awaitNoOrphans();
    }

    /** Returns the ids of those that were answered. */
    private List<String> uploadUntilKilled() throws Exception {
        List<String> accepted = new ArrayList<>();
        ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS);
        try {
            List<Future<List<String>>> results = IntStream.range(0, UPLOADERS)
                    .mapToObj(n -> uploaders.submit((Callable<List<String>>) this::uploadUntilRefused))
                    .toList();
            await(() -> originals().size() >= 2 * UPLOADERS);
            server().destroyForcibly();
            for (Future<List<String>> result : results) {
                accepted.addAll(result.get());
            }
        } finally {
            uploaders.shutdownNow();
        }
        return accepted;
    }

    private List<String> uploadUntilRefused() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try {
            while (true) {
                ids.add(user.upload(GalleryUser.picture()));
            }
        } catch (IOException killed) {
            return ids;
        }
    }

    private static ProcessHandle server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Stream.of(arguments).anyMatch(a -> a.endsWith("launch-micro.jar")))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    /** Every original belongs to an image that is shown, and every image that is shown has one. */
    private void awaitNoOrphans() throws Exception {
        await(() -> shown().equals(originals()));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still not so").isBefore(limit);
            Thread.sleep(20);
        }
    }

    private List<String> shown() throws Exception {
        List<String> ids = new ArrayList<>();
        user.images().forEach(image -> ids.add(image.get("id").asString()));
        return ids.stream().sorted().toList();
    }

    private List<String> originals() throws IOException {
        Path uploads = data.resolve("s3").resolve("gallery-local").resolve("uploads");
        if (!Files.isDirectory(uploads)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(uploads)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .map(name -> name.substring(0, name.length() - ".png".length()))
                    .sorted()
                    .toList();
        }
    }
}
