package org.annotatedgallery.browse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Location;

/**
 * An image as pages and the API show it.
 *
 * @param bytes size of the original
 * @param width upright, in pixels
 * @param height upright, in pixels
 * @param takenAt by the camera's clock, or null
 * @param camera maker and model, or null
 * @param location where it was taken, or null
 * @param altText the caption, or null when there is none yet
 * @param language BCP 47, or null when unknown
 * @param captionSource null when there is no caption yet
 * @param reviewed whether a person has written the caption or approved it
 * @param thumbnail null when there is none yet
 * @param preview null when there is none yet
 * @param placeholder a tiny picture as data URI, or null when there is no thumbnail yet or it is from before placeholders
 * @param version to be given back when changing the caption
 */
public record ImageView(
        UUID id,
        String fileName,
        String contentType,
        long bytes,
        int width,
        int height,
        Instant uploadedAt,
        LocalDateTime takenAt,
        String camera,
        Location location,
        String altText,
        String description,
        String visibleText,
        List<String> tags,
        boolean decorative,
        String language,
        CaptionSource captionSource,
        String captionModel,
        boolean reviewed,
        PictureView thumbnail,
        PictureView preview,
        String placeholder,
        TaskView thumbnailTask,
        TaskView captionTask,
        int version) {

    /** Whether words or the word "decorative" say what the image shows. */
    public boolean captioned() {
        return captionSource != null;
    }

    /** Whether its picture or its caption is still being made. */
    public boolean open() {
        return thumbnailTask.open() || captionTask.open();
    }
}
