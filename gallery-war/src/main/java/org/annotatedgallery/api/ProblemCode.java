package org.annotatedgallery.api;

/** What can be wrong with a request beside its file. The code is stable and part of the API. */
public enum ProblemCode {
    INVALID_REQUEST("invalid-request", 400),
    CROSS_SITE("cross-site-request", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    VERSION_CONFLICT("version-conflict", 412),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    INVALID_CAPTION("invalid-caption", 422),
    IF_MATCH_REQUIRED("if-match-required", 428),
    UNEXPECTED("unexpected-error", 500),
    TEMPORARILY_UNAVAILABLE("temporarily-unavailable", 503);

    private final String code;
    private final int status;

    ProblemCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    /** HTTP's for it. */
    public int status() {
        return status;
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
