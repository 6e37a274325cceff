package org.annotatedgallery.annotate;

/** Writes the caption of an image. Implementations are safe for use by several threads. */
public interface ImageAnnotator {
    /**
     * Describes one image, and gives up in time for the request's deadline.
     *
     * @throws AnnotationException when there is no caption, with the reason and whether trying later may help
     */
    Annotation annotate(AnnotationRequest request) throws AnnotationException;
}
