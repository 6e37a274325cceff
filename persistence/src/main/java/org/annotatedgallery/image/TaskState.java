package org.annotatedgallery.image;

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
    FAILED
}
