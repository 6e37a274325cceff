package org.annotatedgallery.problem;

/** Everything that can be wrong with a request. The code is stable and part of the API. */
public enum ProblemCode {
    INVALID_REQUEST("invalid-request", 400, "The request is not what this address takes; see /openapi."),
    UPGRADE_WITH_BODY("upgrade-with-body", 400, "Send the body without an Upgrade header, or with a Content-Length."),
    NO_FILE("no-file", 400, "Send multipart/form-data with a file in it."),
    INCOMPLETE_UPLOAD("incomplete-upload", 400, "The upload broke off before the file was complete. Upload it again."),
    CROSS_SITE(
            "cross-site-request",
            403,
            "Pages of other sites cannot change anything here. Use the gallery's own pages."),
    NOT_FOUND("not-found", 404, "There is nothing at this address; see /openapi."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Use one of the methods that Allow names."),
    NOT_ACCEPTABLE("not-acceptable", 406, "Answers are JSON; accept application/json."),
    UPLOAD_TOO_SLOW("upload-too-slow", 408, "Upload a smaller file, or use a faster connection."),
    NOT_A_CAPTION("not-a-caption", 409, "This answer was rejected when it came. Restore a revision that has no fault."),
    NO_CAPTION("no-caption", 409, "There is no caption to approve. Write one, or mark the image as decorative."),
    CAMPAIGN_STATE("campaign-state", 409, "The campaign is in a state where that makes no sense. Load it again."),
    VERSION_CONFLICT(
            "version-conflict",
            412,
            "Somebody else has changed this image meanwhile. Load it again and repeat your change."),
    TOO_MANY_BYTES("too-many-bytes", 413, "Upload a smaller file."),
    TOO_MANY_PIXELS("too-many-pixels", 413, "Upload a smaller version of the picture."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", 415, "Send the body in the Content-Type that /openapi names for this address."),
    UNSUPPORTED_TYPE("unsupported-type", 415, "Save the picture as JPEG or PNG and upload that."),
    INVALID_CAPTION("invalid-caption", 422, "Write an alt text, or mark the image as decorative."),
    UNREADABLE_IMAGE("unreadable-image", 422, "Upload an intact copy of the picture."),
    IF_MATCH_REQUIRED("if-match-required", 428, "Send If-Match with the ETag of the image as you have seen it."),
    UNEXPECTED(
            "unexpected-error", 500, "Something went wrong on our side. If it happens again, tell your administrator."),
    BUSY("busy", 503, "Too many uploads at the same time. Upload the file again in a moment."),
    TOO_MANY_LISTENERS(
            "too-many-listeners", 503, "Too many pages are open. Ask for single images, or try again later."),
    STORAGE_UNAVAILABLE(
            "storage-unavailable",
            503,
            "The file could not be stored. Nothing was kept of it; upload it again in a moment."),
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
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? INVALID_REQUEST : UNEXPECTED;
        };
    }
}
