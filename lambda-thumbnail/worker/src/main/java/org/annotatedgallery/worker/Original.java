package org.annotatedgallery.worker;

import java.nio.file.Path;
import java.util.UUID;

/**
 * An uploaded file as its function has it before it.
 *
 * @param fileName what its user called it: never to be used as a name on disk or in the bucket
 * @param file a local copy
 */
public record Original(UUID imageId, String fileName, Path file) {}
