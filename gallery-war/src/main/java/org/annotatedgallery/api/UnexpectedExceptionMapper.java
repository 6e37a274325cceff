package org.annotatedgallery.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.annotatedgallery.availability.Outage;
import org.annotatedgallery.problem.ProblemCode;

/** Makes problem documents of everything that nobody has foreseen, and of the database's or S3's absence. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Exception> {
    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    private Outage outage;

    @Override
    public Response toResponse(Exception exception) {
        if (outage.explains(exception)) {
            LOG.log(System.Logger.Level.WARNING, "Answered 503: {0}", exception.toString());
            return Response.fromResponse(Problem.response(ProblemCode.TEMPORARILY_UNAVAILABLE))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.log(System.Logger.Level.ERROR, "Answered 500", exception);
        return Problem.response(ProblemCode.UNEXPECTED);
    }
}
