/** From a stream of bytes to a stored image, or to a sentence that says why not. */
package org.annotatedgallery.upload;
