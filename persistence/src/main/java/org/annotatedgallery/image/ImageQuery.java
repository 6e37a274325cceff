package org.annotatedgallery.image;

import java.util.Objects;

/**
 * Which images to list.
 *
 * @param text words that captions, tags, visible text or file name begin with; blank for all
 * @param after the last image of the page before, or null for the first page
 * @param limit how many, at least 1
 */
public record ImageQuery(String text, ImageFilter filter, ImageOrder order, Cursor after, int limit) {
    public ImageQuery {
        text = Objects.requireNonNullElse(text, "").strip();
        if (after != null && after.order() != order) {
            throw new IllegalArgumentException("a cursor of another order: " + after.order());
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
    }

    public ImageQuery limitedTo(int most) {
        return new ImageQuery(text, filter, order, after, most);
    }
}
