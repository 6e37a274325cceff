package org.annotatedgallery.captioning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.api.ImageJson;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.TagEditor;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/images/{id}/tags}. */
@Path("images/{id}/tags")
@RequestScoped
public class TagsResource {
    private static final String ADD = "add";
    private static final String REMOVE = "remove";

    @Inject
    private TagEditor editor;

    @Inject
    private ImageBrowser browser;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TagChange")))
    @Operation(summary = "Adds tags that outlast the caption, and removes others; leaves the caption whose it is")
    @APIResponse(
            responseCode = "200",
            description = "The image as it is now, with its new ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Problem invalid-caption: tags too many or too long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response retag(@PathParam("id") String id, String body) {
        UUID imageId = ImageIds.parse(id).orElseThrow(Problem::noSuchImage);
        JsonObject change = JsonBody.object(body)
                .filter(object -> !object.isEmpty() && Set.of(ADD, REMOVE).containsAll(object.keySet()))
                .orElseThrow(TagsResource::invalid);
        try {
            if (!editor.retag(imageId, tags(change, REMOVE), tags(change, ADD))) {
                throw Problem.noSuchImage();
            }
        } catch (InvalidCaptionException e) {
            throw CaptionProblem.of(e);
        }
        return browser.find(imageId).map(ImageJson::response).orElseThrow(Problem::noSuchImage);
    }

    private static List<String> tags(JsonObject change, String name) {
        return change.containsKey(name)
                ? JsonBody.strings(change.get(name)).orElseThrow(TagsResource::invalid)
                : List.of();
    }

    private static RuntimeException invalid() {
        return Problem.exception(
                ProblemCode.INVALID_REQUEST,
                "The body must be {\"add\": [\"…\"], \"remove\": [\"…\"]}, or one of the two.");
    }
}
