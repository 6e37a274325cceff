package org.annotatedgallery.live.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.live.ChangeFeed;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/changes}. */
@Path("changes")
@RequestScoped
public class ChangesResource {
    @Inject
    private ChangeFeed feed;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Tells which images change, within two seconds, for as long as the connection is open")
    @APIResponse(
            responseCode = "200",
            description =
                    "Server-sent events: the data is a JSON array of the images' ids, or null when they are too many",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    @APIResponse(
            responseCode = "503",
            description = "Problem too-many-listeners",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        SinkListener listener = new SinkListener(sink, sse);
        if (!feed.listen(listener)) {
            throw Problem.exception(ProblemCode.TOO_MANY_LISTENERS);
        }
        // So that the browser knows at once that it is heard.
        listener.idle();
    }
}
