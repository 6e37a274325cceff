/** The function that makes an image's derivatives. How pictures are scaled belongs to imaging, how events are handled to worker. */
package org.annotatedgallery.thumbnail;
