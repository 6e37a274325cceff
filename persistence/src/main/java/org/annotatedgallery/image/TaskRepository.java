package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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

    /** The tasks of a campaign that a person has stopped are left to that campaign. */
    private static final String DUE = """
            SELECT t FROM Task t WHERE t.kind = :kind AND t.notBefore <= :now AND t.state IN :open
            AND t.image.state = org.annotatedgallery.image.ImageState.STORED
            AND (t.campaignId IS NULL OR NOT EXISTS (SELECT c FROM Campaign c WHERE c.id = t.campaignId
                AND c.state IN (org.annotatedgallery.campaign.CampaignState.PAUSED,
                    org.annotatedgallery.campaign.CampaignState.CANCELLED,
                    org.annotatedgallery.campaign.CampaignState.ROLLING_BACK)))
            """;

    private static final String WAITS_FOR_MODEL =
            " AND t.state = org.annotatedgallery.image.TaskState.WAITING AND t.reason IN :models";

    private static final String WAITS_FOR_NO_MODEL =
            " AND (t.state <> org.annotatedgallery.image.TaskState.WAITING OR t.reason NOT IN :models)";

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
        return dueWhere("", kind, now, limit).getResultList();
    }

    /** Of the captions that are due, those that wait for the model's service. */
    public List<Task> dueForModel(Instant now, int limit) {
        return dueWhere(WAITS_FOR_MODEL, TaskKind.CAPTION, now, limit)
                .setParameter("models", TaskReason.MODELS)
                .getResultList();
    }

    /** Of the captions that are due, those that do not wait for the model's service. */
    public List<Task> dueForNoModel(Instant now, int limit) {
        return dueWhere(WAITS_FOR_NO_MODEL, TaskKind.CAPTION, now, limit)
                .setParameter("models", TaskReason.MODELS)
                .getResultList();
    }

    private TypedQuery<Task> dueWhere(String condition, TaskKind kind, Instant now, int limit) {
        return entityManager
                .createQuery(DUE + condition + " ORDER BY t.notBefore", Task.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setParameter("open", TaskState.OPEN)
                .setMaxResults(limit);
    }

    /** Whether any caption, due or not, waits for the model's service. */
    public boolean anyWaitsForModel() {
        return !entityManager
                .createQuery(
                        "SELECT t.state FROM Task t WHERE t.kind = org.annotatedgallery.image.TaskKind.CAPTION"
                                + WAITS_FOR_MODEL,
                        TaskState.class)
                .setParameter("models", TaskReason.MODELS)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Since when somebody has been waiting for the oldest task of this kind: since they wanted it, whatever has been tried
     * since. Tasks that have ended do not count, nor those that only the day's budget holds up or that campaigns want.
     *
     * @return empty when nobody waits
     */
    public Optional<Instant> awaitedSince(TaskKind kind) {
        return Optional.ofNullable(entityManager
                .createQuery("SELECT MIN(t.awaitedSince) FROM Task t WHERE t.kind = :kind", Instant.class)
                .setParameter("kind", kind)
                .getSingleResult());
    }
}
