package org.annotatedgallery.thumbnail;

import org.annotatedgallery.image.Derivative;

/**
 * The smaller copies of an image, as they are in the bucket.
 *
 * @param thumbnail for the gallery
 * @param preview for the image's own page
 */
record Derivatives(Derivative thumbnail, Derivative preview) {}
