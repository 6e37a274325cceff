/**
 * A JPEG reader after ITU-T T.81 that decodes an image at a half, a quarter or an eighth of its size, row by row, out of
 * files that strangers send, and a writer of small files. Turning, resizing and colour profiles do not belong here.
 */
package org.annotatedgallery.imaging.jpeg;
