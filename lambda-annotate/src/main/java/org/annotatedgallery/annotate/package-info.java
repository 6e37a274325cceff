/**
 * Captions for images: the port to whatever writes them and what it is asked and answers. What only one kind of caption
 * writer knows belongs into its adapter's package.
 */
package org.annotatedgallery.annotate;
