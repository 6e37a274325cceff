package org.annotatedgallery.imaging.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images with gradients, edges and some grain, and JPEGs that Java's own writer makes of them. */
final class TestImages {
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private TestImages() {}

    static BufferedImage colours(int width, int height) {
        return filled(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static BufferedImage grey(int width, int height) {
        return filled(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static BufferedImage filled(BufferedImage image) {
        WritableRaster raster = image.getRaster();
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, sample(x, y, band, random));
                }
            }
        }
        return image;
    }

    private static int sample(int x, int y, int band, Random random) {
        double wave = Math.sin((x + 20 * band) / (17.0 + 5 * band)) * Math.cos(y / (23.0 - 4 * band));
        int edge = (x / 40 + y / 24) % 2 == 0 ? 30 : 0;
        return (int) Math.max(0, Math.min(255, 110 + 70 * wave + edge + random.nextInt(9)));
    }

    /**
     * @param luma sampling factors of the first component as 16 times the horizontal plus the vertical one
     */
    static byte[] jpeg(BufferedImage image, boolean progressive, int luma, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, sampled(writer, image, param, luma)), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        return jpeg(image, progressive, 0x22, 0.85f);
    }

    private static IIOMetadata sampled(ImageWriter writer, BufferedImage image, ImageWriteParam param, int luma)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
        IIOMetadataNode first =
                (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
        first.setAttribute("HsamplingFactor", String.valueOf(luma >> 4));
        first.setAttribute("VsamplingFactor", String.valueOf(luma & 0xF));
        metadata.setFromTree(METADATA, root);
        return metadata;
    }

    /** What Java's own reader makes of it. */
    static BufferedImage decode(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
