package org.annotatedgallery.attention;

import java.util.List;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.image.TroubleGroup;

/**
 * Images whose task of one kind has failed, or waits, for one reason.
 *
 * @param first some of them
 */
public record TroubleView(TroubleGroup group, List<ImageView> first) {}
