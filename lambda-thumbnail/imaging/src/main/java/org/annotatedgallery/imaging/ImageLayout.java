package org.annotatedgallery.imaging;

import java.io.IOException;

/** Where things are in a file of one format, found by walking its structure without decoding anything. */
interface ImageLayout {
    /** Stored width as the header claims it, at most 2^32 - 1; may be 0. */
    long width();

    /** Stored height as the header claims it, at most 2^32 - 1; may be 0. */
    long height();

    MetadataRanges metadata();

    /** Refuses what would cost a decoder far more than its pixels suggest. The number of pixels is judged before. */
    default void judgeCost() throws ImageException {}

    static ImageLayout read(ImageFormat format, ImageBytes bytes) throws IOException, ImageException {
        return switch (format) {
            case JPEG -> JpegLayout.read(bytes::copy);
            case PNG -> PngLayout.read(bytes);
            case GIF -> GifLayout.read(bytes);
            case WEBP -> WebpLayout.read(bytes);
            case BMP -> BmpLayout.read(bytes);
            case TIFF -> TiffLayout.read(bytes);
        };
    }
}
