package org.annotatedgallery.imaging;

/** The file is of no accepted type, or of a variant that nothing here decodes. */
public final class UnsupportedTypeException extends ImageException {
    private UnsupportedTypeException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param what what the file is instead, as the beginning of a sentence such as "A HEIC picture"
     */
    public UnsupportedTypeException(String what) {
        this(what + " cannot be shown here; save it as JPEG, PNG, GIF, WebP, BMP or TIFF and upload that.", null);
    }

    /**
     * Of an accepted type, but of a kind that cannot be decoded.
     *
     * @param what as above, such as "A lossless JPEG"
     */
    static UnsupportedTypeException variant(String what, Throwable cause) {
        return new UnsupportedTypeException(
                what + " cannot be shown here; save it as an ordinary JPEG or PNG and upload that.", cause);
    }

    public static UnsupportedTypeException variant(String what) {
        return variant(what, null);
    }
}
