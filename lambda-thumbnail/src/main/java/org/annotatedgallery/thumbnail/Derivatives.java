package org.annotatedgallery.thumbnail;

import org.annotatedgallery.image.Derivative;

/**
 * The smaller copies of an image.
 *
 * @param thumbnail in the bucket, for the gallery
 * @param preview in the bucket, for the image's own page
 * @param placeholder as data URI, for both until they have arrived
 */
record Derivatives(Derivative thumbnail, Derivative preview, String placeholder) {}
