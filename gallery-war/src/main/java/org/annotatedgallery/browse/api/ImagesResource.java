package org.annotatedgallery.browse.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImagePage;
import org.annotatedgallery.browse.InvalidQueryException;
import org.annotatedgallery.browse.ListParameters;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/images} and what can be read of or done with one image as a whole. */
@Path("images")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImagesResource {
    @Inject
    private ImageBrowser browser;

    @Inject
    private ImageDeletion deletion;

    @GET
    @Operation(summary = "Lists images")
    @Parameter(name = "q", in = QUERY, description = "Beginnings of words in caption, tags, visible text or file name")
    @Parameter(
            name = "state",
            in = QUERY,
            description = "PENDING, RUNNING, WAITING or FAILED: any task in it; DONE: all")
    @Parameter(name = "tag", in = QUERY, description = "A whole tag")
    @Parameter(
            name = "from",
            in = QUERY,
            description = "ISO 8601 day of the capture, by the camera's clock, or else of the upload, in UTC")
    @Parameter(name = "to", in = QUERY, description = "Likewise; it is included")
    @Parameter(name = "source", in = QUERY, description = "HUMAN, MODEL, EMBEDDED, OFFLINE or NONE: no caption yet")
    @Parameter(name = "format", in = QUERY, description = "JPEG, PNG, GIF, WEBP, BMP or TIFF")
    @Parameter(name = "sort", in = QUERY, description = "NEWEST (default) or OLDEST upload, TAKEN last, or file NAME")
    @Parameter(name = "after", in = QUERY, description = "The next of the page before, which had the same sort")
    @Parameter(name = "limit", in = QUERY, description = "1 to 100, 24 by default")
    @APIResponse(
            responseCode = "200",
            description = "items, and next: the cursor of the next page, or null",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ImagePage")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response list(@Context UriInfo address) {
        ImagePage page = browser.list(query(address.getQueryParameters()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.images().forEach(image -> items.add(ImageJson.of(image)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("items", items);
        if (page.next() == null) {
            json.addNull("next");
        } else {
            json.add("next", page.next().encode());
        }
        return Response.ok(json.build().toString()).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads one image")
    @APIResponse(
            responseCode = "200",
            description = "The image, with an ETag for If-Match",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    public Response get(@PathParam("id") String id) {
        return ImageIds.parse(id)
                .flatMap(browser::find)
                .map(ImageJson::response)
                .orElseThrow(Problem::noSuchImage);
    }

    @GET
    @Path("{id}/original")
    @Operation(summary = "Redirects to a download of the original under the name its user gave it")
    @APIResponse(responseCode = "302", description = "Location is valid for at least half an hour")
    public Response original(@PathParam("id") String id) {
        return Response.status(Response.Status.FOUND)
                .location(ImageIds.parse(id).flatMap(browser::original).orElseThrow(Problem::noSuchImage))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes the image, its original and everything made from it")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        if (!ImageIds.parse(id).map(deletion::delete).orElse(false)) {
            throw Problem.noSuchImage();
        }
    }

    private static ImageQuery query(MultivaluedMap<String, String> parameters) {
        try {
            return ListParameters.of(parameters::getFirst).query();
        } catch (InvalidQueryException e) {
            throw Problem.exception(ProblemCode.INVALID_REQUEST, e.getMessage());
        }
    }
}
