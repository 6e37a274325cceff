package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionSource;

/**
 * What waits for people: tasks that have failed or wait, images without caption, captions that no person has reviewed.
 * Only tasks that have failed or wait have a reason. Every method that changes needs a transaction of the caller's.
 */
public class AttentionRepository {
    /** An image that is just being deleted is counted until it is gone, so that the index alone answers. */
    private static final String TROUBLES = """
            SELECT kind, reason, SUM(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END), COUNT(*), MIN(updated_at)
            FROM image_task WHERE reason IS NOT NULL GROUP BY reason, kind ORDER BY COUNT(*) DESC, reason, kind
            """;

    private static final String IN_TROUBLE =
            "SELECT t.image.id FROM Task t WHERE t.reason = :reason AND t.kind = :kind";

    /** What {@link Task#restart} does to one. */
    private static final String RESTART = """
            UPDATE Task t SET t.state = org.annotatedgallery.image.TaskState.PENDING, t.reason = NULL, t.detail = NULL,
                t.attempts = 0, t.waits = 0, t.campaignId = NULL, t.openedAt = :now, t.notBefore = :now,
                t.finishedAt = NULL, t.updatedAt = :now, t.version = t.version + 1
            WHERE t.kind = :kind AND t.reason = :reason AND t.image.id IN :images
            """;

    /** Reviewed is only what has words. */
    private static final String UNREVIEWED =
            " FROM Image i WHERE i.state = org.annotatedgallery.image.ImageState.STORED AND i.reviewedAt IS NULL";

    private static final String WITHOUT_WORDS = UNREVIEWED + """
             AND (i.caption.source IS NULL OR i.caption.source = org.annotatedgallery.caption.CaptionSource.OFFLINE)
            AND EXISTS (SELECT t.state FROM Task t WHERE t.image = i
                AND t.kind = org.annotatedgallery.image.TaskKind.CAPTION AND t.state IN (
                    org.annotatedgallery.image.TaskState.DONE, org.annotatedgallery.image.TaskState.FAILED))
            """;

    private static final String BY_MACHINES = UNREVIEWED + " AND i.caption.source IN :machines";
    private static final String NEWEST_FIRST = " ORDER BY " + ImageOrder.NEWEST.clause();
    private static final Set<CaptionSource> MACHINES = Set.of(CaptionSource.MODEL, CaptionSource.EMBEDDED);

    private final EntityManager entityManager;

    public AttentionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All groups that there are, the largest first. */
    public List<TroubleGroup> troubles() {
        List<?> rows = entityManager.createNativeQuery(TROUBLES).getResultList();
        return rows.stream().map(row -> group((Object[]) row)).toList();
    }

    private static TroubleGroup group(Object[] row) {
        long failed = ((Number) row[2]).longValue();
        long all = ((Number) row[3]).longValue();
        Instant since = new InstantConverter().convertToEntityAttribute((LocalDateTime) row[4]);
        return new TroubleGroup(
                TaskKind.valueOf((String) row[0]), TaskReason.valueOf((String) row[1]), failed, all - failed, since);
    }

    /**
     * Images whose task of this kind has failed, or waits, for this reason, by their ids.
     *
     * @param after the last of the page before, or null
     */
    public List<UUID> inTrouble(TaskKind kind, TaskReason reason, UUID after, int limit) {
        TypedQuery<String> images = entityManager.createQuery(
                IN_TROUBLE + (after == null ? "" : " AND t.image.id > :after") + " ORDER BY t.image.id", String.class);
        images.setParameter("reason", reason).setParameter("kind", kind);
        if (after != null) {
            images.setParameter("after", after.toString());
        }
        return ids(images, limit);
    }

    /**
     * Has these tasks tried again from the start, as soon as somebody announces them: they are due at once.
     *
     * @return how many, at most {@code limit}
     */
    public int restart(TaskKind kind, TaskReason reason, Instant now, int limit) {
        List<UUID> images = inTrouble(kind, reason, null, limit);
        if (images.isEmpty()) {
            return 0;
        }
        return entityManager
                .createQuery(RESTART)
                .setParameter("now", now)
                .setParameter("kind", kind)
                .setParameter("reason", reason)
                .setParameter("images", images.stream().map(UUID::toString).toList())
                .executeUpdate();
    }

    /** Images that have no caption, or one that is only measured, though their captioning has ended; newest first. */
    public List<UUID> withoutWords(int limit) {
        return ids(entityManager.createQuery("SELECT i.id" + WITHOUT_WORDS + NEWEST_FIRST, String.class), limit);
    }

    public long countWithoutWords() {
        return entityManager
                .createQuery("SELECT COUNT(i.id)" + WITHOUT_WORDS, Long.class)
                .getSingleResult();
    }

    /**
     * Images whose caption no person has written or approved, newest first.
     *
     * @param after in the order of {@link ImageOrder#NEWEST}; null for the newest
     */
    public List<UUID> unreviewed(Cursor after, int limit) {
        String behind = after == null ? "" : " AND " + ImageOrder.NEWEST.behind();
        TypedQuery<String> images =
                entityManager.createQuery("SELECT i.id" + BY_MACHINES + behind + NEWEST_FIRST, String.class);
        images.setParameter("machines", MACHINES);
        if (after != null) {
            images.setParameter("key", ImageOrder.NEWEST.parseKey(after.key()));
            images.setParameter("id", after.id().toString());
        }
        return ids(images, limit);
    }

    public long countUnreviewed() {
        return entityManager
                .createQuery("SELECT COUNT(i.id)" + BY_MACHINES, Long.class)
                .setParameter("machines", MACHINES)
                .getSingleResult();
    }

    private static List<UUID> ids(TypedQuery<String> images, int limit) {
        return images.setMaxResults(limit)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }
}
