/**
 * Reading, judging and scaling images that strangers send: what a file really is, what its header promises, and an
 * upright sRGB picture of it in bounded memory. Where files come from and where thumbnails go does not belong here.
 */
package org.annotatedgallery.imaging;
