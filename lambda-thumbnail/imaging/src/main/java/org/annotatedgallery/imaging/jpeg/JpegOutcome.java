package org.annotatedgallery.imaging.jpeg;

/**
 * How far an image could be decoded.
 *
 * @param rows how many were handed on, 0 when there was nothing to show
 * @param complete whether these are all rows, and everything that the file promises of them was found and right
 */
public record JpegOutcome(int rows, boolean complete) {}
