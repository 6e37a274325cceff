package org.annotatedgallery.caption;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** All captions ever written. Appending needs a transaction of the caller's. */
public class CaptionLedger {
    private final EntityManager entityManager;

    public CaptionLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes at once, so that the ledger's order is the order of these calls and not the provider's. */
    public void append(CaptionRevision revision) {
        entityManager.persist(revision);
        entityManager.flush();
    }

    /** Oldest first. */
    public List<CaptionRevision> of(UUID imageId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM CaptionRevision r WHERE r.imageId = :image ORDER BY r.id", CaptionRevision.class)
                .setParameter("image", imageId.toString())
                .getResultList();
    }
}
