package org.annotatedgallery.captioning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.api.ImageJson;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.CaptionHistory;
import org.annotatedgallery.captioning.CaptionReader;
import org.annotatedgallery.captioning.RejectedRevisionException;
import org.annotatedgallery.captioning.RevisionNumbers;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/images/{id}/captions}, and bringing back one of them. */
@Path("images/{id}/captions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaptionHistoryResource {
    @Inject
    private CaptionReader reader;

    @Inject
    private CaptionEditor editor;

    @Inject
    private ImageBrowser browser;

    @GET
    @Operation(summary = "Lists everything ever written for the image, rejected answers too, newest first")
    @APIResponse(
            responseCode = "200",
            description = "items: the revisions",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CaptionHistory")))
    public Response list(@PathParam("id") String id) {
        CaptionHistory history = ImageIds.parse(id).flatMap(reader::history).orElseThrow(Problem::noSuchImage);
        JsonArrayBuilder items = Json.createArrayBuilder();
        history.revisions().forEach(revision -> items.add(RevisionJson.of(revision)));
        return Response.ok(
                        Json.createObjectBuilder().add("items", items).build().toString())
                .build();
    }

    @POST
    @Path("{revision}/restore")
    @Operation(summary = "Makes a revision's text the caption again; If-Match is optional")
    @APIResponse(
            responseCode = "200",
            description = "The image as it is now, with its ETag; unchanged where that text is its caption already",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "409",
            description = "Problem not-a-caption: a rejected answer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "412",
            description = "Problem version-conflict: somebody else was first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response restore(
            @PathParam("id") String id,
            @PathParam("revision") String revision,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID imageId = ImageIds.parse(id).orElseThrow(Problem::noSuchImage);
        long number = RevisionNumbers.parse(revision).orElseThrow(CaptionHistoryResource::noSuchRevision);
        try {
            if (!editor.restore(imageId, number, IfMatch.version(ifMatch))) {
                throw noSuchRevision();
            }
        } catch (VersionConflictException e) {
            throw Problem.exception(ProblemCode.VERSION_CONFLICT);
        } catch (RejectedRevisionException e) {
            throw Problem.exception(ProblemCode.NOT_A_CAPTION);
        }
        return browser.find(imageId).map(ImageJson::response).orElseThrow(Problem::noSuchImage);
    }

    private static WebApplicationException noSuchRevision() {
        return Problem.exception(ProblemCode.NOT_FOUND, "There is no such image, or it has no such revision.");
    }
}
