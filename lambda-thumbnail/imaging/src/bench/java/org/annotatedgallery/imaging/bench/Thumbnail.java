package org.annotatedgallery.imaging.bench;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.annotatedgallery.imaging.ImageException;

/** What a contender has made of an image: its pixels, and what can be seen of them in its JPEG of so many bytes. */
record Thumbnail(FloatImage pixels, FloatImage jpeg, int bytes) {
    static Map<Contender, Thumbnail> all(Path file, int box, List<Contender> contenders)
            throws IOException, ImageException {
        Map<Contender, Thumbnail> thumbnails = new EnumMap<>(Contender.class);
        for (Contender contender : contenders) {
            try (Thumbnailer thumbnailer = contender.open()) {
                BufferedImage pixels = thumbnailer.pixels(file, box);
                byte[] jpeg = thumbnailer.thumbnail(file, box);
                BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(jpeg));
                thumbnails.put(contender, new Thumbnail(FloatImage.of(pixels), FloatImage.of(decoded), jpeg.length));
            }
        }
        return thumbnails;
    }

    Dimension size() {
        return new Dimension(pixels.width(), pixels.height());
    }

    Score beside(FloatImage reference) {
        return new Score(Likeness.of(pixels, reference), Likeness.of(jpeg, reference), bytes);
    }
}
