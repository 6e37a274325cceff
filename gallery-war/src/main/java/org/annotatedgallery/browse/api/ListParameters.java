package org.annotatedgallery.browse.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.api.ProblemCode;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;

/** Reads the list's query parameters strictly: a misspelt one must not pass for none. */
final class ListParameters {
    private static final int MAX_LIMIT = 100;

    private ListParameters() {}

    /**
     * @throws WebApplicationException a 400 problem naming the parameter that is wrong
     */
    static ImageQuery query(String text, String state, String after, String limit) {
        return new ImageQuery(text, state(state), cursor(after), limit(limit));
    }

    private static TaskState state(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(TaskState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("state must be one of " + Arrays.toString(TaskState.values()) + "."));
    }

    private static Cursor cursor(String text) {
        try {
            return text == null || text.isEmpty() ? null : Cursor.decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("after must be the value of next in the answer before.");
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw invalid("limit must be a number from 1 to " + MAX_LIMIT + ".");
    }

    private static WebApplicationException invalid(String detail) {
        return Problem.exception(ProblemCode.INVALID_REQUEST, detail);
    }
}
