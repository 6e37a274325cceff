package org.annotatedgallery.imaging;

import java.util.Locale;

/** The image is within the limits but would not fit into this process's memory while it is decoded. */
public final class TooLargeToDecodeException extends ImageException {
    /**
     * @param what the kind of image as the beginning of a sentence, such as "This progressive JPEG"
     * @param pixels what it has
     * @param workable how many pixels of this kind would fit
     */
    public TooLargeToDecodeException(String what, long pixels, long workable) {
        super(
                String.format(
                        Locale.ROOT,
                        "%s of %s megapixels needs more memory than there is; upload a version of at most %s megapixels.",
                        what,
                        TooManyPixelsException.megapixels(pixels),
                        TooManyPixelsException.megapixels(workable)),
                null);
    }
}
