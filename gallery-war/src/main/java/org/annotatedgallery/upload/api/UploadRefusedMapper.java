package org.annotatedgallery.upload.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.upload.UploadRefusedException;

/** Makes a problem document of a refusal; the rest of a file that is not read any more is left to a closed connection. */
@Provider
public class UploadRefusedMapper implements ExceptionMapper<UploadRefusedException> {
    @Override
    public Response toResponse(UploadRefusedException refusal) {
        return Response.fromResponse(Problem.response(refusal.problem(), refusal.getMessage()))
                .header("Connection", "close")
                .build();
    }
}
