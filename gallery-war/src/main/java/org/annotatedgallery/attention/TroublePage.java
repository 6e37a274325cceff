package org.annotatedgallery.attention;

import java.util.List;
import java.util.UUID;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.image.TroubleGroup;

/**
 * Some images of a group.
 *
 * @param group the whole of it; null when nothing is left of it
 * @param next the last one's id, where the next page begins behind; null when this is the last page
 */
public record TroublePage(TroubleGroup group, List<ImageView> images, UUID next) {}
