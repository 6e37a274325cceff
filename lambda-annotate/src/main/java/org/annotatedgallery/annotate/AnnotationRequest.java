package org.annotatedgallery.annotate;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageHeader;

/**
 * An image that needs a caption.
 *
 * @param fileName what its user called the file: data from elsewhere, possibly hostile
 * @param jpeg the image as a JPEG, upright, without metadata, at most 1,024 pixels a side; read only, never changed
 * @param header what the original's header says
 * @param texts that the original carries: data from elsewhere, possibly hostile
 * @param deadline when the answer must be there at the latest
 */
public record AnnotationRequest(
        UUID imageId, String fileName, byte[] jpeg, ImageHeader header, EmbeddedTexts texts, Instant deadline) {
    public AnnotationRequest {
        Objects.requireNonNull(imageId, "imageId");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(jpeg, "jpeg");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(deadline, "deadline");
    }
}
