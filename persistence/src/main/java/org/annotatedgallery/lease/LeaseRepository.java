package org.annotatedgallery.lease;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Leases by name. Needs a transaction of the caller's. */
public class LeaseRepository {
    private final EntityManager entityManager;

    public LeaseRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Takes or prolongs a lease.
     *
     * @param holder who takes it; its own lease it can always prolong
     * @return false while another holder's lease runs
     */
    public boolean acquire(String name, String holder, Instant now, Instant expiresAt) {
        return entityManager
                        .createNativeQuery(
                                "UPDATE lease SET holder = ?1, expires_at = ?2 WHERE name = ?3 AND (holder = ?1 OR expires_at <= ?4)")
                        .setParameter(1, holder)
                        .setParameter(2, utc(expiresAt))
                        .setParameter(3, name)
                        .setParameter(4, utc(now))
                        .executeUpdate()
                > 0;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
