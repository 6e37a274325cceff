package org.annotatedgallery.captioning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.api.ImageJson;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code PATCH /api/images/{id}}. */
@Path("images")
@RequestScoped
public class CaptionResource {
    @Inject
    private CaptionEditor editor;

    @Inject
    private ImageBrowser browser;

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CaptionChange")))
    @Operation(summary = "Changes the caption: a merge patch of altText, description, language, tags and decorative")
    @APIResponse(
            responseCode = "200",
            description = "The image as it is now, with its new ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "412",
            description = "Problem version-conflict: somebody else was first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Problem invalid-caption",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "428",
            description = "Problem if-match-required",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response patch(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body) {
        UUID imageId = ImageIds.parse(id).orElseThrow(Problem::noSuchImage);
        int version = IfMatch.version(ifMatch).orElseThrow(() -> Problem.exception(ProblemCode.IF_MATCH_REQUIRED));
        CaptionChange change = CaptionPatch.read(JsonBody.object(body)
                .orElseThrow(
                        () -> Problem.exception(ProblemCode.INVALID_REQUEST, "The body must be one JSON object.")));
        try {
            if (!editor.change(imageId, version, change)) {
                throw Problem.noSuchImage();
            }
        } catch (VersionConflictException e) {
            throw Problem.exception(ProblemCode.VERSION_CONFLICT);
        } catch (InvalidCaptionException e) {
            throw CaptionProblem.of(e);
        }
        return browser.find(imageId).map(ImageJson::response).orElseThrow(Problem::noSuchImage);
    }
}
