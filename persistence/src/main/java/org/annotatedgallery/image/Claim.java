package org.annotatedgallery.image;

import java.util.UUID;

/**
 * A function's exclusive right to work on a task until its lease ends.
 *
 * @param version the task's version when it was claimed: a later claim has a higher one
 */
public record Claim(UUID imageId, TaskKind kind, int version) {}
