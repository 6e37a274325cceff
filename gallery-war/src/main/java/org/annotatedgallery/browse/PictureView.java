package org.annotatedgallery.browse;

import java.net.URI;

/**
 * A picture that a browser can fetch.
 *
 * @param url presigned, the same for half an hour
 * @param width in pixels
 * @param height in pixels
 */
public record PictureView(URI url, int width, int height) {}
