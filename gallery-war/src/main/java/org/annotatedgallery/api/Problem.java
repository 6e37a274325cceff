package org.annotatedgallery.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.annotatedgallery.problem.ProblemCode;

/**
 * An error as RFC 9457 describes it: {@code application/problem+json} with a stable {@code code} beside the standard
 * members. It is answered whatever the request's {@code Accept} says: an error that cannot be read helps nobody.
 */
public final class Problem {
    /** Problem documents' media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /**
     * @param status HTTP's
     * @param code stable, lower-case, with hyphens
     * @param detail a sentence for a person: what is wrong and what to do
     */
    public static JsonObject document(int status, String code, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title(status))
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .build();
    }

    private static String title(int status) {
        // The one status of ours that the framework has no name for.
        return status == 422
                ? "Unprocessable Content"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    public static Response response(int status, String code, String detail) {
        return response(document(status, code, detail));
    }

    private static Response response(JsonObject document) {
        return Response.status(document.getInt("status"))
                .type(MEDIA_TYPE)
                .entity(document.toString())
                .build();
    }

    public static Response response(ProblemCode code) {
        return response(code, code.advice());
    }

    public static Response response(ProblemCode code, String detail) {
        return response(code.status(), code.code(), detail);
    }

    /** To be thrown where a URL's id is no image's. */
    public static WebApplicationException noSuchImage() {
        return exception(ProblemCode.NOT_FOUND, "There is no such image.");
    }

    /** For filters, which stand before the REST framework. */
    public static void write(HttpServletResponse response, ProblemCode code) throws IOException {
        response.setStatus(code.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(document(code.status(), code.code(), code.advice()));
    }

    /** To be thrown out of a resource. */
    public static WebApplicationException exception(ProblemCode code) {
        return exception(code, code.advice());
    }

    /** To be thrown out of a resource. */
    public static WebApplicationException exception(ProblemCode code, String detail) {
        return exception(code, detail, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * To be thrown out of a resource.
     *
     * @param more members that say it to a program
     */
    public static WebApplicationException exception(ProblemCode code, String detail, JsonObject more) {
        JsonObject document = Json.createObjectBuilder(document(code.status(), code.code(), detail))
                .addAll(Json.createObjectBuilder(more))
                .build();
        return new WebApplicationException(detail, response(document));
    }
}
