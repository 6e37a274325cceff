package org.annotatedgallery.live;

import java.util.Set;
import java.util.UUID;

/** Fails at whatever it is told or asked. */
final class BrokenPage implements ChangeListener {
    @Override
    public void changed(Set<UUID> images) {
        throw new IllegalStateException("changed");
    }

    @Override
    public void manyChanged() {
        throw new IllegalStateException("manyChanged");
    }

    @Override
    public void idle() {
        throw new IllegalStateException("idle");
    }

    @Override
    public boolean gone() {
        throw new IllegalStateException("gone");
    }

    @Override
    public void end() {
        throw new IllegalStateException("end");
    }
}
