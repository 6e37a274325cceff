package org.annotatedgallery.browse;

import java.util.List;
import org.annotatedgallery.image.Cursor;

/**
 * Some images of a longer list.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record ImagePage(List<ImageView> images, Cursor next) {}
