package org.annotatedgallery.captioning.api;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.problem.ProblemCode;

/** Reads an image's version from the ETag in a request. */
final class IfMatch {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private IfMatch() {}

    /**
     * @param header may be null
     * @return empty when there is none
     * @throws jakarta.ws.rs.WebApplicationException a 400 problem when it is no ETag of an image
     */
    static OptionalInt version(String header) {
        if (header == null) {
            return OptionalInt.empty();
        }
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.exception(ProblemCode.INVALID_REQUEST, "If-Match must be the image's ETag.");
        }
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
}
