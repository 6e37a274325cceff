package org.annotatedgallery.image;

import java.util.Objects;

/**
 * Which images to show, newest first.
 *
 * @param text words that captions, tags, visible text or file name begin with; blank for all
 * @param state DONE for images with both tasks done, another for images with a task in it, null for all
 * @param after the last image of the page before, or null for the first page
 * @param limit how many, at least 1
 */
public record ImageQuery(String text, TaskState state, Cursor after, int limit) {
    public ImageQuery {
        text = Objects.requireNonNullElse(text, "").strip();
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
    }
}
