package org.annotatedgallery.api;

/** What can be wrong with a request beside its file. The code is stable and part of the API. */
public enum ProblemCode {
    INVALID_REQUEST("invalid-request", 400, "The request is not what this address takes; see /openapi."),
    CROSS_SITE(
            "cross-site-request",
            403,
            "Pages of other sites cannot change anything here. Use the gallery's own pages."),
    NOT_FOUND("not-found", 404, "There is nothing at this address; see /openapi."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Use one of the methods that Allow names."),
    NOT_ACCEPTABLE("not-acceptable", 406, "Answers are JSON; accept application/json."),
    VERSION_CONFLICT(
            "version-conflict",
            412,
            "Somebody else has changed this image meanwhile. Load it again and repeat your change."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", 415, "Send the body in the Content-Type that /openapi names for this address."),
    INVALID_CAPTION("invalid-caption", 422, "This caption would help nobody."),
    IF_MATCH_REQUIRED("if-match-required", 428, "Send If-Match with the ETag of the image as you have seen it."),
    UNEXPECTED(
            "unexpected-error", 500, "Something went wrong on our side. If it happens again, tell your administrator."),
    TEMPORARILY_UNAVAILABLE(
            "temporarily-unavailable",
            503,
            "The gallery cannot reach its data at the moment. Try again in a few seconds.");

    private final String code;
    private final int status;
    private final String advice;

    ProblemCode(String code, int status, String advice) {
        this.code = code;
        this.status = status;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    /** HTTP's for it. */
    public int status() {
        return status;
    }

    /** What to do, where nothing better is known of the case at hand. */
    public String advice() {
        return advice;
    }

    /** The code for an error that the REST framework has found. */
    static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? INVALID_REQUEST : UNEXPECTED;
    }
}
