package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import net.coobird.thumbnailator.Thumbnails;

/** Thumbnailator over ImageIO, as its tutorial has it. */
final class PlainThumbnailator implements Thumbnailer {
    @Override
    public byte[] thumbnail(Path file, int box) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(file.toFile())
                .size(box, box)
                .outputQuality(QUALITY)
                .outputFormat("jpg")
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    @Override
    public BufferedImage pixels(Path file, int box) throws IOException {
        return Thumbnails.of(file.toFile()).size(box, box).asBufferedImage();
    }
}
