package org.annotatedgallery.captioning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.api.ImageJson;
import org.annotatedgallery.captioning.CaptionReview;
import org.annotatedgallery.captioning.NoCaptionException;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/images/{id}/review}. */
@Path("images/{id}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    @Inject
    private CaptionReview review;

    @Inject
    private ImageBrowser browser;

    @POST
    @Operation(summary = "Says that a person finds the caption good as it is; whose it is stays the same")
    @APIResponse(
            responseCode = "200",
            description = "The image as it is now, with its new ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "Problem no-caption: none, or one that was only measured",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "412",
            description = "Problem version-conflict: somebody else was first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "428",
            description = "Problem if-match-required",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response approve(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID imageId = ImageIds.parse(id).orElseThrow(Problem::noSuchImage);
        int version = IfMatch.version(ifMatch).orElseThrow(() -> Problem.exception(ProblemCode.IF_MATCH_REQUIRED));
        try {
            if (!review.approve(imageId, version)) {
                throw Problem.noSuchImage();
            }
        } catch (VersionConflictException e) {
            throw Problem.exception(ProblemCode.VERSION_CONFLICT);
        } catch (NoCaptionException e) {
            throw Problem.exception(ProblemCode.NO_CAPTION);
        }
        return browser.find(imageId).map(ImageJson::response).orElseThrow(Problem::noSuchImage);
    }
}
