package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.util.Base64;

/** What stands in a page where an image is still on its way: the image itself, a few pixels large, written into the page. */
public final class Placeholder {
    /** Longest side in pixels, which are two by two of JPEG's blocks: where the large shapes are and in which colours. */
    private static final int BOX = 16;

    private static final float QUALITY = 0.6f;
    private static final String JPEG_URI = "data:image/jpeg;base64,";

    private Placeholder() {}

    /**
     * A data URI of some 480 characters. Noise, which is the worst that can come, takes less than 700 (measured).
     *
     * @param thumbnail of type INT_RGB
     */
    public static String of(BufferedImage thumbnail, ImageScaler scaler) {
        byte[] jpeg = JpegEncoder.encode(scaler.scale(thumbnail, BOX), QUALITY);
        return JPEG_URI + Base64.getEncoder().encodeToString(jpeg);
    }
}
