package org.annotatedgallery.upload;

/** An upload that was not accepted. Nothing of it is kept. The message is for the person who uploaded. */
public class UploadRefusedException extends Exception {
    private final RefusalReason reason;

    public UploadRefusedException(RefusalReason reason, String message) {
        this(reason, message, null);
    }

    public UploadRefusedException(RefusalReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public RefusalReason reason() {
        return reason;
    }
}
