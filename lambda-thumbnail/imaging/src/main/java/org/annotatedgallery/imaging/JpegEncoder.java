package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
        BufferedImage pixels = isGrey(image) ? grey(image) : image;
        byte[] progressive = write(pixels, quality, true);
        if (progressive.length >= PROGRESSIVE_BYTES) {
            return progressive;
        }
        byte[] oneScan = write(pixels, quality, false);
        return oneScan.length < progressive.length ? oneScan : progressive;
    }

    private static boolean isGrey(BufferedImage image) {
        return Arrays.stream(pixels(image)).allMatch(pixel -> (pixel & 0xFFFFFF) == (pixel & 0xFF) * GREY_BITS);
    }

    /** Level by level: drawing would go through Java's linear grey space and change them. */
    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int[] pixels = pixels(image);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) pixels[i];
        }
        return grey;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static byte[] write(BufferedImage image, float quality, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            // Progressive files have such tables anyway.
            param.setOptimizeHuffmanTables(!progressive);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
