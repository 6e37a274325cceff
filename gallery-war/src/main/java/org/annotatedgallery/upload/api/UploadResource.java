package org.annotatedgallery.upload.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.api.ImageJson;
import org.annotatedgallery.problem.ProblemCode;
import org.annotatedgallery.upload.FormFiles;
import org.annotatedgallery.upload.UploadRefusedException;
import org.annotatedgallery.upload.UploadService;
import org.annotatedgallery.upload.UploadedImage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/images}. */
@Path("images")
@RequestScoped
public class UploadResource {
    private static final String FIELD = "file";

    @Inject
    private UploadService uploads;

    @Inject
    private ImageBrowser browser;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(ref = "Upload")))
    @Operation(summary = "Uploads the picture in the form's part named file")
    @APIResponse(
            responseCode = "201",
            description = "Stored; its thumbnail and caption are on their way",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "200",
            description = "These very bytes are here already: the image with duplicate true",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Image")))
    @APIResponse(
            responseCode = "413",
            description = "Problem too-many-bytes or too-many-pixels",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "415",
            description = "Problem unsupported-type",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Problem unreadable-image",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response upload(@Context HttpServletRequest request, @Context UriInfo uri) throws UploadRefusedException {
        FirstFile file = new FirstFile();
        FormFiles.forEach(request, FIELD, file);
        UploadedImage uploaded = file.outcome();
        JsonObjectBuilder image = browser.find(uploaded.id()).map(ImageJson::of).orElseThrow(UploadResource::gone);
        if (uploaded.duplicate()) {
            return Response.ok(image.add("duplicate", true).build().toString()).build();
        }
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(uploaded.id().toString())
                        .build())
                .entity(image.build().toString())
                .build();
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("The image was deleted while it was being uploaded");
    }

    /** Uploads the first file it is given and wants no other. */
    private final class FirstFile implements FormFiles.FileConsumer {
        private UploadedImage uploaded;
        private UploadRefusedException refused = new UploadRefusedException(
                ProblemCode.NO_FILE, "The form has no file in a part named \"" + FIELD + "\".");

        @Override
        public boolean accept(String fileName, InputStream body) {
            try {
                uploaded = uploads.upload(fileName, body);
            } catch (UploadRefusedException e) {
                refused = e;
            }
            return false;
        }

        UploadedImage outcome() throws UploadRefusedException {
            if (uploaded == null) {
                throw refused;
            }
            return uploaded;
        }
    }
}
