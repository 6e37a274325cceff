package org.annotatedgallery.memory;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images of the size that cameras make, with as much detail: waves, edges and grain; 0.28 bytes a pixel as JPEG. */
final class Originals {

    private static final int MILLION = 1_000_000;
    private static final int TILE = 97;
    private static final int GRAIN = 32;
    private static final float QUALITY = 0.85f;

    private Originals() {}

    /** An image three sides wide and two high. */
    static byte[] file(int megapixels, OriginalKind kind) {
        int unit = (int) Math.round(Math.sqrt(megapixels * (double) MILLION / 6));
        return written(drawn(3 * unit, 2 * unit), kind);
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        SplittableRandom random = new SplittableRandom(width);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 3) {
                int light = (int) (100 + 50 * Math.sin(x * 0.011) + 40 * Math.cos(y * 0.017 + x * 0.003))
                        + (x / TILE + y / TILE) % 2 * 30
                        + random.nextInt(GRAIN);
                samples[i] = (byte) clamped(light + 40 * y / height);
                samples[i + 1] = (byte) clamped(light);
                samples[i + 2] = (byte) clamped(light + 40 * x / width);
            }
        }
        return image;
    }

    private static int clamped(int sample) {
        return Math.max(0, Math.min(255, sample));
    }

    private static byte[] written(BufferedImage image, OriginalKind kind) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.format()).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (kind != OriginalKind.PNG) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
        }
        if (kind == OriginalKind.PROGRESSIVE) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
