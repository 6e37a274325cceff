package org.annotatedgallery.annotate.offline;

/**
 * How much of an image a basic colour covers.
 *
 * @param color the commonest shade of the basic colour
 * @param share of all its shades, 0 to 1
 */
record ColorShare(ColorName color, double share) {}
