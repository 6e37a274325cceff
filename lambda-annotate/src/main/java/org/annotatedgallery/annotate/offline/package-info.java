/**
 * Captions without any model: what can be measured in an image, in words. Nothing here guesses at what an image shows.
 */
package org.annotatedgallery.annotate.offline;
