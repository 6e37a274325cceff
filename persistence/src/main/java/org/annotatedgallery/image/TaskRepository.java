package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of all images. Every method needs a transaction of the caller's. */
public class TaskRepository {
    /** One statement decides between rivals: whoever changes the row has the task. */
    private static final String CLAIM = """
            UPDATE Task t SET t.state = org.annotatedgallery.image.TaskState.RUNNING, t.reason = NULL, t.detail = NULL,
                t.attempts = t.attempts + 1, t.notBefore = :leaseEnd, t.startedAt = :now, t.finishedAt = NULL,
                t.updatedAt = :now, t.version = t.version + 1
            WHERE t.image.id = :image AND t.kind = :kind AND t.attempts < :maxAttempts AND (
                t.state = org.annotatedgallery.image.TaskState.PENDING
                OR t.notBefore <= :now AND t.state IN (
                    org.annotatedgallery.image.TaskState.WAITING, org.annotatedgallery.image.TaskState.RUNNING))
            """;

    private static final String DUE = """
            SELECT t FROM Task t WHERE t.kind = :kind AND t.notBefore <= :now AND t.state IN (
                org.annotatedgallery.image.TaskState.PENDING, org.annotatedgallery.image.TaskState.WAITING,
                org.annotatedgallery.image.TaskState.RUNNING)
            AND t.image.state = org.annotatedgallery.image.ImageState.STORED
            ORDER BY t.notBefore
            """;

    private final EntityManager entityManager;

    public TaskRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Claims a task that waits for somebody: PENDING, WAITING and due, or RUNNING past its lease.
     *
     * @param leaseEnd when the claim lapses: not before the function's own time-out
     * @return empty when there is no such task, it is done, not due, or in somebody else's hands
     */
    public Optional<Claim> claim(UUID imageId, TaskKind kind, Instant now, Instant leaseEnd) {
        int claimed = entityManager
                .createQuery(CLAIM)
                .setParameter("image", imageId.toString())
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setParameter("leaseEnd", leaseEnd)
                .setParameter("maxAttempts", Task.MAX_ATTEMPTS)
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        int version = entityManager
                .createQuery("SELECT t.version FROM Task t WHERE t.image.id = :image AND t.kind = :kind", Integer.class)
                .setParameter("image", imageId.toString())
                .setParameter("kind", kind)
                .getSingleResult();
        return Optional.of(new Claim(imageId, kind, version));
    }

    /**
     * The task, locked until the transaction ends.
     *
     * @return empty when its image is gone
     */
    public Optional<Task> lock(UUID imageId, TaskKind kind) {
        return Optional.ofNullable(
                entityManager.find(Task.class, new TaskKey(imageId, kind), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Tasks of stored images that nobody has taken up in time, the longest waiting first. */
    public List<Task> due(TaskKind kind, Instant now, int limit) {
        return entityManager
                .createQuery(DUE, Task.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
