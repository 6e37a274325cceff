package org.annotatedgallery.attention.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/images/{id}/retry}. */
@Path("images/{id}/retry")
@RequestScoped
public class RetryResource {
    @Inject
    private TaskRetry retry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Retry")))
    @Operation(summary = "Starts a task again: {\"task\": \"thumbnail\"} or {\"task\": \"caption\"}")
    @APIResponse(responseCode = "202", description = "It is PENDING again")
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response retry(@PathParam("id") String id, String body) {
        UUID imageId = ImageIds.parse(id).orElseThrow(Problem::noSuchImage);
        if (!retry.retry(imageId, kind(body))) {
            throw Problem.noSuchImage();
        }
        return Response.accepted().build();
    }

    private static TaskKind kind(String body) {
        return JsonBody.object(body).flatMap(RetryRequest::kind).orElseThrow(RetryResource::invalid);
    }

    private static RuntimeException invalid() {
        return Problem.exception(
                ProblemCode.INVALID_REQUEST, "The body must be {\"task\": \"thumbnail\"} or {\"task\": \"caption\"}.");
    }
}
