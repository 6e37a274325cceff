package org.annotatedgallery.imaging;

/**
 * Why an image is not accepted or cannot be scaled. The message is one plain sentence for the person who uploaded it: what
 * is wrong and what to do.
 */
public abstract sealed class ImageException extends Exception
        permits UnsupportedTypeException, UnreadableImageException, TooManyPixelsException, TooLargeToDecodeException {

    ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
