package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.annotatedgallery.imaging.jpeg.JpegWriter;

/**
 * Writes JPEG without any metadata, in the smaller of two ways: progressively, or in one scan with Huffman tables made for
 * the image. Grey images get one component. The same pixels give the same bytes.
 */
public final class JpegEncoder {
    private static final int GREY_BITS = 0x010101;

    private JpegEncoder() {}

    /**
     * @param image of type INT_RGB, such as {@link ImageScaler} makes it
     * @param quality 0 to 1; 0.8 is usual
     */
    public static byte[] encode(BufferedImage image, float quality) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new JpegWriter(pixels, image.getWidth(), image.getHeight(), isGrey(pixels), quality).smaller();
    }

    private static boolean isGrey(int[] pixels) {
        for (int pixel : pixels) {
            if ((pixel & 0xFFFFFF) != (pixel & 0xFF) * GREY_BITS) {
                return false;
            }
        }
        return true;
    }
}
