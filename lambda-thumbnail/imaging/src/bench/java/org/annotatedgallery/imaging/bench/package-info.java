/**
 * How fast and how good thumbnails are, beside those of others: run by the profile {@code bench}, part of no jar. It sees of
 * the imaging package what everybody sees.
 */
package org.annotatedgallery.imaging.bench;
