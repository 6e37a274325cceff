package org.annotatedgallery.image;

import java.time.LocalDate;

/**
 * What images have in common; null where it does not matter.
 *
 * @param state DONE for images with both tasks done, another for images with a task in it
 * @param tag one of the image's
 * @param from taken on this day or later, by the camera's clock; what does not say when counts by its upload (UTC)
 * @param to taken on this day or before
 * @param contentType of the original, such as {@code image/jpeg}
 */
public record ImageFilter(
        TaskState state, String tag, LocalDate from, LocalDate to, Source source, String contentType) {
    /** All images. */
    public static final ImageFilter NONE = new ImageFilter(null, null, null, null, null, null);

    /** Where the caption comes from. */
    public enum Source {
        HUMAN,
        MODEL,
        EMBEDDED,
        OFFLINE,
        /** Images without a caption. */
        NONE
    }
}
