package org.annotatedgallery.worker;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An original that has arrived in the bucket. */
public record Upload(UUID imageId, String objectKey) {
    private static final Pattern KEY =
            Pattern.compile("uploads/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[a-z]{3,4}");

    /** One that nobody has made or will make. */
    static Upload ofNothing() {
        UUID nobody = new UUID(0, 0);
        return new Upload(nobody, "uploads/" + nobody + ".jpg");
    }

    /**
     * @param key an object's key, decoded
     * @return empty for a key that this system has not made
     */
    static Optional<Upload> ofKey(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(new Upload(UUID.fromString(matcher.group(1)), key)) : Optional.empty();
    }
}
