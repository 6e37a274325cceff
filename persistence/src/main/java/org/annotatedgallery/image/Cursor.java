package org.annotatedgallery.image;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list of images: behind this one. Images that come or go do not move it.
 *
 * @param order of the list
 * @param key what the image's place depends on in this order, as text
 */
public record Cursor(ImageOrder order, String key, UUID id) {
    /**
     * @throws IllegalArgumentException when the key is none in this order
     */
    public Cursor {
        try {
            order.parseKey(key);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a key of " + order + ": " + key, e);
        }
    }

    public static Cursor of(ImageOrder order, Image image) {
        return new Cursor(order, order.keyOf(image), image.id());
    }

    /** Behind an image among all, the newest first. */
    public static Cursor newest(Instant uploadedAt, UUID id) {
        return new Cursor(ImageOrder.NEWEST, uploadedAt.toString(), id);
    }

    /** Opaque and safe in a URL. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + "/" + id + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws IllegalArgumentException when the text is no cursor of ours
     */
    public static Cursor decode(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return new Cursor(ImageOrder.valueOf(parts[0]), parts[2], UUID.fromString(parts[1]));
    }
}
