package org.annotatedgallery.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notes what it hears. */
final class Page implements ChangeListener {
    final List<Set<UUID>> heard = new ArrayList<>();
    int many;
    int idle;
    boolean gone;
    /** What happens the next time that it is told something. */
    Runnable meanwhile = () -> {};

    @Override
    public void changed(Set<UUID> images) {
        heard.add(images);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }

    @Override
    public void manyChanged() {
        many++;
    }

    @Override
    public void idle() {
        idle++;
    }

    @Override
    public boolean gone() {
        return gone;
    }

    @Override
    public void end() {
        gone = true;
    }
}
