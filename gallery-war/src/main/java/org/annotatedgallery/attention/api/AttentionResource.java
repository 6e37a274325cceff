package org.annotatedgallery.attention.api;

import static org.annotatedgallery.api.JsonMembers.add;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.attention.AttentionReader;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TroubleGroup;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/attention}, and trying again everything that has failed for one reason. */
@Path("attention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttentionResource {
    @Inject
    private AttentionReader reader;

    @Inject
    private TaskRetry retry;

    @GET
    @Operation(summary = "Counts what waits for people: tasks by reason, images without caption, captions to review")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attention")))
    public Response overview() {
        JsonArrayBuilder troubles = Json.createArrayBuilder();
        reader.troubles().forEach(group -> troubles.add(json(group)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("troubles", troubles)
                .add("withoutCaption", reader.countWithoutWords())
                .add("unreviewed", reader.countUnreviewed());
        return Response.ok(json.build().toString()).build();
    }

    private static JsonObject json(TroubleGroup group) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "task", RetryRequest.name(group.kind()));
        add(json, "reason", group.reason());
        add(json, "message", group.reason().message());
        json.add("failed", group.failed());
        json.add("waiting", group.waiting());
        add(json, "since", group.since());
        return json.build();
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "GroupRetry")))
    @Operation(summary = "Has tasks tried again that have failed or wait for one reason, at most 500 in one request")
    @APIResponse(
            responseCode = "202",
            description = "restarted: how many; if 500, there may be more. They have their turn one after the other",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "GroupRetried")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response retry(String body) {
        JsonObject request = JsonBody.object(body).orElseThrow(AttentionResource::invalid);
        TaskKind kind = RetryRequest.kind(request).orElseThrow(AttentionResource::invalid);
        TaskReason reason = RetryRequest.reason(request).orElseThrow(AttentionResource::invalid);
        JsonObject answer = Json.createObjectBuilder()
                .add("restarted", retry.retryAll(kind, reason))
                .build();
        return Response.accepted(answer.toString()).build();
    }

    private static RuntimeException invalid() {
        return Problem.exception(
                ProblemCode.INVALID_REQUEST,
                "The body must be {\"task\": \"thumbnail\" or \"caption\", \"reason\": one of the reasons of tasks}.");
    }
}
