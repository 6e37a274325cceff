package org.annotatedgallery.browse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Location;

/** An image as it is shown, of which a test says what matters to it; else it has neither caption nor thumbnail. */
public final class ShownImage {
    private final UUID id;
    private String fileName = "a.jpg";
    private Location location;
    private CaptionSource source;
    private String altText;
    private String description;
    private List<String> tags = List.of();
    private TaskView captionTask;
    private int version = 1;

    public ShownImage(UUID id) {
        this.id = id;
    }

    public ShownImage named(String name) {
        fileName = name;
        return this;
    }

    /** @param place where it was taken, or null */
    public ShownImage takenAt(Location place) {
        location = place;
        return this;
    }

    /** In English. */
    public ShownImage captioned(CaptionSource by, String inShort, String atLength, List<String> taggedWith) {
        source = by;
        altText = inShort;
        description = atLength;
        tags = taggedWith;
        return this;
    }

    public ShownImage withTask(TaskView task) {
        captionTask = task;
        return this;
    }

    public ShownImage ofVersion(int number) {
        version = number;
        return this;
    }

    public ImageView view() {
        return new ImageView(
                id,
                fileName,
                "image/jpeg",
                1,
                1,
                1,
                Instant.EPOCH,
                null,
                null,
                location,
                altText,
                description,
                null,
                tags,
                false,
                source == null ? null : "en",
                source,
                null,
                source == CaptionSource.HUMAN,
                null,
                null,
                null,
                null,
                captionTask,
                version);
    }
}
