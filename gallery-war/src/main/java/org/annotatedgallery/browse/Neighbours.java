package org.annotatedgallery.browse;

import java.util.UUID;

/**
 * What stands beside an image in the list of all, newest first.
 *
 * @param newer null for the newest
 * @param older null for the oldest
 */
public record Neighbours(UUID newer, UUID older) {}
