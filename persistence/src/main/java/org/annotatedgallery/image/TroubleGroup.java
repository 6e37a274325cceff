package org.annotatedgallery.image;

import java.time.Instant;

/**
 * Tasks of one kind that have failed, or wait, for one reason.
 *
 * @param failed how many only a person can start again
 * @param waiting how many are tried again by themselves
 * @param since when the oldest of them came to that
 */
public record TroubleGroup(TaskKind kind, TaskReason reason, long failed, long waiting, Instant since) {
    public long images() {
        return failed + waiting;
    }
}
