package org.annotatedgallery.image;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** Images to test with. */
public final class Images {
    private static final Location PLACE = new Location(52.516275, -13.377704);

    private Images() {}

    public static Image stored(String fileName, Instant uploadedAt) {
        return stored(fileName, uploadedAt, null);
    }

    /**
     * @param takenAt null where the file does not say
     */
    static Image stored(String fileName, Instant uploadedAt, LocalDateTime takenAt) {
        Image image = storing(fileName, uploadedAt, takenAt);
        image.markStored();
        return image;
    }

    public static Image storing(String fileName, Instant uploadedAt) {
        return storing(fileName, uploadedAt, null);
    }

    private static Image storing(String fileName, Instant uploadedAt, LocalDateTime takenAt) {
        UUID id = UUID.randomUUID();
        String sha256 = (id + "" + id).replace("-", "");
        return new Image(
                new NewImage(
                        id,
                        "uploads/" + id + ".jpg",
                        fileName,
                        "image/jpeg",
                        1234,
                        sha256,
                        640,
                        480,
                        takenAt,
                        null,
                        PLACE),
                uploadedAt,
                uploadedAt.plusSeconds(60));
    }
}
