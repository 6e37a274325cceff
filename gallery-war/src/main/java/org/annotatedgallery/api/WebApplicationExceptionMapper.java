package org.annotatedgallery.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.annotatedgallery.problem.ProblemCode;

/** Makes problem documents of the REST framework's own errors; ours already are. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.hasEntity() || original.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return original;
        }
        ProblemCode code = ProblemCode.ofStatus(original.getStatus());
        Response.ResponseBuilder problem =
                Response.fromResponse(Problem.response(original.getStatus(), code.code(), code.advice()));
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem.build()
                : problem.header(HttpHeaders.ALLOW, allowed).build();
    }
}
