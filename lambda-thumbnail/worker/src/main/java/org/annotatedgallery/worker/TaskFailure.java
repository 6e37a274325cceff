package org.annotatedgallery.worker;

import java.time.Duration;
import java.util.Optional;
import org.annotatedgallery.image.TaskReason;

/** Why a task did not succeed, and whether it is worth trying again. */
public final class TaskFailure extends Exception {
    private final TaskReason reason;
    private final boolean passing;
    private final transient Duration retryAfter;

    private TaskFailure(TaskReason reason, boolean passing, Duration retryAfter, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** Will fail the same way until a person does something. */
    public static TaskFailure permanent(TaskReason reason, String detail, Throwable cause) {
        return new TaskFailure(reason, false, null, detail, cause);
    }

    /**
     * Passes: to be tried again after some time.
     *
     * @param retryAfter what was asked for; null when nobody has said for how long
     */
    public static TaskFailure passing(TaskReason reason, Duration retryAfter, String detail, Throwable cause) {
        return new TaskFailure(reason, true, retryAfter, detail, cause);
    }

    public TaskReason reason() {
        return reason;
    }

    /** Whether it is to be tried again by itself. */
    public boolean passes() {
        return passing;
    }

    /** Empty for a permanent failure, and where nobody has said for how long to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
