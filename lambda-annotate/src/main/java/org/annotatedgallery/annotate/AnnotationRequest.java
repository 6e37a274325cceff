package org.annotatedgallery.annotate;

import java.time.Instant;
import java.util.Objects;
import org.annotatedgallery.imaging.ImageHeader;

/**
 * An image that needs a caption.
 *
 * @param jpeg the image as a JPEG, upright, without metadata, at most 1,024 pixels a side; read only, never changed
 * @param header what the original's header says
 * @param deadline when the answer must be there at the latest
 */
public record AnnotationRequest(byte[] jpeg, ImageHeader header, Instant deadline) {
    public AnnotationRequest {
        Objects.requireNonNull(jpeg, "jpeg");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(deadline, "deadline");
    }
}
