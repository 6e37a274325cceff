package org.annotatedgallery.image;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An image or one of its tasks has changed.
 *
 * @param at when, in seconds since 1970 by the database's clock, with microseconds
 */
public record ImageChange(UUID id, BigDecimal at) {}
