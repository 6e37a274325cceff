package org.annotatedgallery.live;

import java.util.Set;
import java.util.UUID;

/** Somebody who wants to know which images have changed. Telling may take long. */
public interface ChangeListener {
    /** These images have changed, or have been deleted. */
    void changed(Set<UUID> images);

    /** More images have changed than are named. */
    void manyChanged();

    /** Nothing has changed for some time. */
    void idle();

    /** Whether there is nobody any more. */
    boolean gone();

    /** Nothing more will be told. */
    void end();
}
