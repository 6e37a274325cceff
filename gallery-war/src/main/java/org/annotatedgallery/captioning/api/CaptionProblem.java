package org.annotatedgallery.captioning.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.problem.ProblemCode;

/** {@code invalid-caption} with what a form needs to say it at the right place and in its own language. */
final class CaptionProblem {
    private CaptionProblem() {}

    /** To be thrown out of a resource. */
    static WebApplicationException of(InvalidCaptionException invalid) {
        JsonObjectBuilder more = Json.createObjectBuilder()
                .add("fault", invalid.fault().name())
                .add("member", invalid.fault().member());
        if (invalid.limit() > 0) {
            more.add("limit", invalid.limit());
        }
        return Problem.exception(ProblemCode.INVALID_CAPTION, invalid.getMessage(), more.build());
    }
}
