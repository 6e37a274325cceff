package org.annotatedgallery.image;

import java.time.Instant;
import java.util.UUID;

/** Images to test with. */
public final class Images {
    private static final Location PLACE = new Location(52.516275, -13.377704);

    private Images() {}

    public static Image stored(String fileName, Instant uploadedAt) {
        Image image = storing(fileName, uploadedAt);
        image.markStored();
        return image;
    }

    public static Image storing(String fileName, Instant uploadedAt) {
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
                        null,
                        null,
                        PLACE),
                uploadedAt,
                uploadedAt.plusSeconds(60));
    }
}
