package org.annotatedgallery.live;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What there is to tell.
 *
 * @param images that have changed or have been deleted
 * @param many whether there are more than these
 */
record News(Set<UUID> images, boolean many) {
    /** So many images are named at once; of more, pages look at what they show. */
    static final int MOST_NAMED = 50;

    static final News NONE = new News(Set.of(), false);

    News and(News other) {
        Set<UUID> all = new HashSet<>(images);
        all.addAll(other.images);
        return new News(all, many || other.many);
    }

    boolean isNone() {
        return images.isEmpty() && !many;
    }

    void tell(ChangeListener listener) {
        if (many || images.size() > MOST_NAMED) {
            listener.manyChanged();
        } else if (!images.isEmpty()) {
            listener.changed(images);
        }
    }
}
