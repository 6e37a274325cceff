package org.annotatedgallery.browse;

import java.time.Instant;
import java.util.Set;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;

/**
 * How far a task has come.
 *
 * @param reason why it waits or has failed, else null
 * @param attempts how often it was started on
 */
public record TaskView(TaskKind kind, TaskState state, TaskReason reason, int attempts, Instant updatedAt) {
    private static final Set<TaskState> OPEN = Set.of(TaskState.PENDING, TaskState.RUNNING, TaskState.WAITING);

    static TaskView of(Task task) {
        return new TaskView(task.kind(), task.state(), task.reason().orElse(null), task.attempts(), task.updatedAt());
    }

    /** The reason as a sentence that says what to do, else null. */
    public String message() {
        return reason == null ? null : reason.message();
    }

    /** Whether it goes on by itself. */
    public boolean open() {
        return OPEN.contains(state);
    }

    public boolean failed() {
        return state == TaskState.FAILED;
    }
}
