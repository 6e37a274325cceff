package org.annotatedgallery.imaging;

/** The file is of no accepted type, or of a variant that nothing here decodes. */
public final class UnsupportedTypeException extends ImageException {
    /** Accepted types, for sentences. */
    static final String ACCEPTED = "JPEG, PNG, GIF, WebP, BMP or TIFF";

    /**
     * @param what what the file is instead, as the beginning of a sentence such as "A HEIC picture"
     */
    public UnsupportedTypeException(String what) {
        this(what, null);
    }

    UnsupportedTypeException(String what, Throwable cause) {
        super(what + " cannot be shown here; save it as an ordinary " + ACCEPTED + " file and upload that.", cause);
    }
}
