package org.annotatedgallery.upload;

import java.util.UUID;

/**
 * An upload that was accepted.
 *
 * @param duplicate whether these very bytes were here before, as the image of this id
 */
public record UploadedImage(UUID id, boolean duplicate) {}
