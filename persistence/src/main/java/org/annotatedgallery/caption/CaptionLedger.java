package org.annotatedgallery.caption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All captions ever written, and all answers that were none. Appending needs a transaction of the caller's. */
public class CaptionLedger {
    private final EntityManager entityManager;

    public CaptionLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes at once, so that the revision has its number, and the ledger's order is the order of these calls. */
    public void append(CaptionRevision revision) {
        entityManager.persist(revision);
        entityManager.flush();
    }

    /** Everything written for an image, the newest first. */
    public List<CaptionRevision> of(UUID imageId) {
        return newestFirst(imageId).getResultList();
    }

    /** What was written last for an image, caption or not. */
    public Optional<CaptionRevision> newest(UUID imageId) {
        return newestFirst(imageId).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<CaptionRevision> newestFirst(UUID imageId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM CaptionRevision r WHERE r.imageId = :image ORDER BY r.id DESC",
                        CaptionRevision.class)
                .setParameter("image", imageId.toString());
    }

    /** A revision of this image. */
    public Optional<CaptionRevision> find(UUID imageId, long revision) {
        return Optional.ofNullable(entityManager.find(CaptionRevision.class, revision))
                .filter(found -> found.imageId().equals(imageId));
    }

    /** Whether a model has written a caption since then. */
    public boolean hasModelAnsweredSince(Instant time) {
        return !entityManager
                .createQuery("""
                        SELECT r.id FROM CaptionRevision r WHERE r.createdAt >= :time AND r.fault IS NULL
                        AND r.restoredFrom IS NULL
                        AND r.caption.source = org.annotatedgallery.caption.CaptionSource.MODEL
                        """, Long.class)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
