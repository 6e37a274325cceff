package org.annotatedgallery.image;

import java.util.EnumSet;
import java.util.Set;

/** Where a {@link Task} stands in its life. */
public enum TaskState {
    /** Nobody works on it yet; an event is under way. */
    PENDING,
    /** A function has claimed it; the claim ends with its lease. */
    RUNNING,
    /** A passing obstacle; it is tried again by itself. */
    WAITING,
    /** It ended well. */
    DONE,
    /** It ended badly; only a person can start it again. */
    FAILED;

    /** Those of tasks that go on by themselves. */
    public static final Set<TaskState> OPEN = Set.copyOf(EnumSet.of(PENDING, RUNNING, WAITING));

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
