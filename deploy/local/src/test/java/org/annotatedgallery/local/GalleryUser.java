package org.annotatedgallery.local;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Uploads pictures, none like another, and looks what becomes of them. */
final class GalleryUser {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BOUNDARY = "b5f1d2c7";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gallery;

    GalleryUser(URI gallery) {
        this.gallery = gallery;
    }

    /** A landscape, blue above and green below. */
    static byte[] picture() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(60, 120, 220), 0, 480, new Color(40, 140, 60)));
        graphics.fillRect(0, 0, 640, 480);
        // Large enough to tell copies of JPEG apart too.
        for (int x = 0; x < 640; x += 40) {
            graphics.setColor(new Color(ThreadLocalRandom.current().nextInt()));
            graphics.fillRect(x, 0, 40, 40);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @return the id of the image
     * @throws IOException when the server does not answer
     */
    String upload(byte[] picture) throws IOException, InterruptedException {
        HttpResponse<String> response = post(picture);
        if (response.statusCode() != 201) {
            throw new IOException("The upload was answered with " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body()).get("id").asString();
    }

    /** Uploads any bytes as a file and returns the answer, whatever it is. */
    HttpResponse<String> post(byte[] file) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sea.png\"\r\nContent-Type: image/png\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(gallery.resolve("/api/images"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.US_ASCII), file, tail.getBytes(StandardCharsets.US_ASCII))))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    JsonNode image(String id) throws IOException, InterruptedException {
        return json.readTree(get(gallery.resolve("/api/images/" + id)).body());
    }

    /** All images, newest first; at most 100. */
    JsonNode images() throws IOException, InterruptedException {
        return json.readTree(get(gallery.resolve("/api/images?limit=100")).body())
                .get("items");
    }

    /** The image's ledger, newest first. */
    List<JsonNode> captions(String id) throws IOException, InterruptedException {
        return json.readTree(
                        get(gallery.resolve("/api/images/" + id + "/captions")).body())
                .get("items")
                .valueStream()
                .toList();
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    byte[] download(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** Waits until both tasks of the image are done. */
    JsonNode awaitDone(String id) throws IOException, InterruptedException {
        return await(
                id,
                image -> state(image, "thumbnail").equals("DONE")
                        && state(image, "caption").equals("DONE"));
    }

    /** Waits until the image is as wanted. */
    JsonNode await(String id, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode image = image(id);
        while (!wanted.test(image)) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not so within " + PATIENCE.toSeconds() + " s: " + image);
            }
            Thread.sleep(100);
            image = image(id);
        }
        return image;
    }

    static String state(JsonNode image, String task) {
        return image.get("tasks").get(task).get("state").asString();
    }
}
