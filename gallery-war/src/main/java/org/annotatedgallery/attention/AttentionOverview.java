package org.annotatedgallery.attention;

import java.util.List;
import org.annotatedgallery.browse.ImageView;

/**
 * Everything that waits for people.
 *
 * @param troubles what has failed or waits, by task and reason, the largest group first
 * @param withoutWords how many images have no caption, or one that is only measured, though their captioning has ended
 * @param firstWithoutWords some of them
 * @param unreviewed how many captions no person has reviewed
 */
public record AttentionOverview(
        List<TroubleView> troubles, long withoutWords, List<ImageView> firstWithoutWords, long unreviewed) {
    /** Before anything is loaded. */
    public static final AttentionOverview EMPTY = new AttentionOverview(List.of(), 0, List.of(), 0);

    /** Whether nothing waits for anybody. */
    public boolean nothing() {
        return troubles.isEmpty() && withoutWords == 0 && unreviewed == 0;
    }
}
