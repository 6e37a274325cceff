package org.annotatedgallery.worker;

import java.time.Duration;
import java.util.Optional;
import org.annotatedgallery.image.TaskReason;

/** Why a task did not succeed, and whether it is worth trying again. */
public final class TaskFailure extends Exception {
    private final TaskReason reason;
    private final transient Duration retryAfter;

    private TaskFailure(TaskReason reason, Duration retryAfter, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Will fail the same way until a person does something. */
    public static TaskFailure permanent(TaskReason reason, String detail, Throwable cause) {
        return new TaskFailure(reason, null, detail, cause);
    }

    /** Passes: to be tried again after some time. */
    public static TaskFailure passing(TaskReason reason, Duration retryAfter, String detail, Throwable cause) {
        return new TaskFailure(reason, retryAfter, detail, cause);
    }

    public TaskReason reason() {
        return reason;
    }

    /** Empty for a permanent failure. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
