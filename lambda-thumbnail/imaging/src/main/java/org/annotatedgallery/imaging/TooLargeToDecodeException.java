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
        this(what, pixels, "there is", workable, null);
    }

    /**
     * @param heap bytes that Java's heap can grow to
     * @param workable how many pixels of this format surely fit then
     */
    TooLargeToDecodeException(ImageHeader header, long heap, long workable, Throwable cause) {
        this(
                "A " + header.format().label() + " picture",
                header.pixels(),
                "the " + (heap >> 20) + " MB that Java has here",
                workable,
                cause);
    }

    private TooLargeToDecodeException(String what, long pixels, String memory, long workable, Throwable cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "%s of %s megapixels needs more memory than %s; upload a version of at most %s megapixels.",
                        what,
                        TooManyPixelsException.megapixels(pixels),
                        memory,
                        TooManyPixelsException.megapixels(workable)),
                cause);
    }
}
