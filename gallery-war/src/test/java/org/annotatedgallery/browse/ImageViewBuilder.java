package org.annotatedgallery.browse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Location;

/** An image as tests of pages want it: of one pixel, without caption, location and derivatives unless they say otherwise. */
public final class ImageViewBuilder {
    private final UUID id;
    private String fileName = "a.jpg";
    private Location location;
    private String altText;
    private String description;
    private List<String> tags = List.of();
    private CaptionSource source;
    private TaskView captionTask;
    private int version = 1;

    public ImageViewBuilder(UUID id) {
        this.id = id;
    }

    public ImageViewBuilder fileName(String name) {
        fileName = name;
        return this;
    }

    public ImageViewBuilder location(Location place) {
        location = place;
        return this;
    }

    /**
     * An English caption.
     *
     * @param description may be null
     */
    public ImageViewBuilder caption(CaptionSource source, String altText, String description, List<String> tags) {
        this.source = source;
        this.altText = altText;
        this.description = description;
        this.tags = tags;
        return this;
    }

    public ImageViewBuilder captionTask(TaskView task) {
        captionTask = task;
        return this;
    }

    public ImageViewBuilder version(int number) {
        version = number;
        return this;
    }

    public ImageView build() {
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
