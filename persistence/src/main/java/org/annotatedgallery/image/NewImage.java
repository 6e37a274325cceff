package org.annotatedgallery.image;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What is known of an upload once its header has been judged.
 *
 * @param objectKey {@code uploads/<id>.<extension>}
 * @param fileName what the user called it: shown, never part of a key or path; at most 255 characters
 * @param bytes size of the original
 * @param sha256 of the original, 64 lower-case hexadecimal digits
 * @param width upright, in pixels
 * @param height upright, in pixels
 * @param takenAt by the camera's clock, or null
 * @param camera maker and model, or null
 * @param location where it was taken, or null
 */
public record NewImage(
        UUID id,
        String objectKey,
        String fileName,
        String contentType,
        long bytes,
        String sha256,
        int width,
        int height,
        LocalDateTime takenAt,
        String camera,
        Location location) {}
