package org.annotatedgallery.upload;

/** Why an upload was not accepted. The code is stable and part of the API. */
public enum RefusalReason {
    TOO_MANY_BYTES("too-many-bytes", 413),
    TOO_MANY_PIXELS("too-many-pixels", 413),
    UNSUPPORTED_TYPE("unsupported-type", 415),
    UNREADABLE_IMAGE("unreadable-image", 422),
    NO_FILE("no-file", 400),
    INCOMPLETE("incomplete-upload", 400),
    TOO_SLOW("upload-too-slow", 408),
    BUSY("busy", 503),
    STORAGE_UNAVAILABLE("storage-unavailable", 503);

    private final String code;
    private final int status;

    RefusalReason(String code, int status) {
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
}
