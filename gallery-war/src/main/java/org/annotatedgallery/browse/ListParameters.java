package org.annotatedgallery.browse;

import java.util.Arrays;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;

/** Reads a list's query parameters strictly: a misspelt one must not pass for none. Null and empty ones do. */
public final class ListParameters {
    /** Of one page, when nobody asks for another number. */
    public static final String DEFAULT_LIMIT = "24";

    private static final int MAX_LIMIT = 100;

    private ListParameters() {}

    /**
     * @param text to search for
     * @param state a {@link TaskState}'s name
     * @param after an encoded {@link Cursor}
     * @param limit 1 to 100
     */
    public static ImageQuery query(String text, String state, String after, String limit) throws InvalidQueryException {
        return new ImageQuery(text, state(state), cursor(after), limit(limit));
    }

    private static TaskState state(String text) throws InvalidQueryException {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(TaskState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidQueryException("state must be one of " + Arrays.toString(TaskState.values()) + "."));
    }

    private static Cursor cursor(String text) throws InvalidQueryException {
        try {
            return text == null || text.isEmpty() ? null : Cursor.decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException("after must be the value of next in the answer before.");
        }
    }

    private static int limit(String text) throws InvalidQueryException {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw new InvalidQueryException("limit must be a number from 1 to " + MAX_LIMIT + ".");
    }
}
