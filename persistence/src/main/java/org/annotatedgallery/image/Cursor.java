package org.annotatedgallery.image;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** A place in the list of images, newest first: behind this image. Images that come or go do not move it. */
public record Cursor(Instant uploadedAt, UUID id) {
    public static Cursor of(Image image) {
        return new Cursor(image.uploadedAt(), image.id());
    }

    /** Opaque and safe in a URL. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((uploadedAt + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @throws IllegalArgumentException when the text is no cursor of ours
     */
    public static Cursor decode(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a cursor");
        }
        try {
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
