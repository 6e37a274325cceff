package org.annotatedgallery.api;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in paths. {@link UUID#fromString} alone takes shorter forms too, and one image would have many URLs. */
public final class ImageIds {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ImageIds() {}

    /**
     * @throws jakarta.ws.rs.WebApplicationException a 404 problem when the text is no id
     */
    public static UUID parse(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw Problem.exception(ProblemCode.NOT_FOUND, "There is no such image.");
        }
        return UUID.fromString(text);
    }
}
