package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** ImageIO leaves out rows and columns down to twice the size, Thumbnailator does the rest. */
final class SubsamplingThumbnailator implements Thumbnailer {
    @Override
    public byte[] thumbnail(Path file, int box) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(subsampled(file, box))
                .size(box, box)
                .outputQuality(QUALITY)
                .outputFormat("jpg")
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    @Override
    public BufferedImage pixels(Path file, int box) throws IOException {
        return Thumbnails.of(subsampled(file, box)).size(box, box).asBufferedImage();
    }

    private static BufferedImage subsampled(Path file, int box) throws IOException {
        ImageReader reader = jdkReader();
        try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * box));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** TwelveMonkeys' reader, which is on the class path too, is no faster: it calls this one. */
    private static ImageReader jdkReader() {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("this JDK reads no JPEG");
    }
}
