package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What has changed lately, whoever changed it: web servers, functions, people at the database. Times are numbers, so that no
 * time zone of a session has a say in them.
 */
public class ChangeRepository {
    private static final String SINCE = """
            SELECT id, UNIX_TIMESTAMP(changed_at) FROM image WHERE changed_at >= FROM_UNIXTIME(?1)
            UNION ALL
            SELECT image_id, UNIX_TIMESTAMP(changed_at) FROM image_task WHERE changed_at >= FROM_UNIXTIME(?1)
            UNION ALL
            SELECT image_id, UNIX_TIMESTAMP(changed_at) FROM image_deletion WHERE changed_at >= FROM_UNIXTIME(?1)
            LIMIT ?2
            """;

    private final EntityManager entityManager;

    public ChangeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The database's clock, in seconds since 1970. */
    public BigDecimal now() {
        return (BigDecimal)
                entityManager.createNativeQuery("SELECT UNIX_TIMESTAMP(NOW(6))").getSingleResult();
    }

    /**
     * Changes that began at this time or later and have been committed, in no order. An image is named for itself, for each
     * of its tasks, and when it is gone.
     *
     * @param limit how many at most
     */
    @SuppressWarnings("unchecked")
    public List<ImageChange> since(BigDecimal seconds, int limit) {
        List<Object[]> rows = entityManager
                .createNativeQuery(SINCE)
                .setParameter(1, seconds)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new ImageChange(UUID.fromString((String) row[0]), (BigDecimal) row[1]))
                .toList();
    }
}
