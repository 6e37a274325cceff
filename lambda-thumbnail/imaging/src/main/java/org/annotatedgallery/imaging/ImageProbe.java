package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Finds out what a file is and whether it can be accepted, by its content alone. Decodes nothing and reads through a window
 * of a few kilobytes, so that a hostile file costs no more than an honest one: at most one pass over its bytes.
 */
public final class ImageProbe {
    private final ImageLimits limits;

    public ImageProbe(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws IOException when the file cannot be read from disk
     * @throws ImageException when it is not accepted
     */
    public ImageHeader probe(Path file) throws IOException, ImageException {
        try (ImageBytes bytes = ImageBytes.open(file)) {
            ImageFormat format = Signatures.formatOf(bytes);
            ImageLayout layout = ImageLayout.read(format, bytes);
            limits.check(layout.width(), layout.height());
            layout.judgeCost();
            Exif exif = Exif.read(bytes, layout.metadata().exif());
            return new ImageHeader(
                    format,
                    (int) layout.width(),
                    (int) layout.height(),
                    exif.orientation(),
                    exif.takenAt(),
                    exif.camera(),
                    exif.position());
        } catch (EOFException e) {
            throw new UnreadableImageException("the file ends too soon", e);
        }
    }
}
