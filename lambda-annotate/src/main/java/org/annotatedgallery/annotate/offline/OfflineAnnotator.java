package org.annotatedgallery.annotate.offline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.ImageAnnotator;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskReason;

/** Says what can be measured in an image, and that nobody has described it yet. Needs no network and costs nothing. */
public final class OfflineAnnotator implements ImageAnnotator {
    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        Measurements measurements = Measurements.of(request.header(), ColorProfile.of(decode(request.jpeg())));
        return Annotation.withoutModel(
                CaptionSource.OFFLINE, measurements.altText(), measurements.description(), measurements.tags(), "en");
    }

    private static BufferedImage decode(byte[] jpeg) throws AnnotationException {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
            if (image != null) {
                return image;
            }
        } catch (IOException e) {
            throw unreadable(e.toString());
        }
        throw unreadable("no JPEG");
    }

    private static AnnotationException unreadable(String detail) {
        return new AnnotationException(TaskReason.UNREADABLE, false, null, detail);
    }
}
