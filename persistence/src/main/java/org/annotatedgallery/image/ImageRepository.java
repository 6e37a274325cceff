package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The images. Every method that changes or locks needs a transaction of the caller's. */
public class ImageRepository {
    private final EntityManager entityManager;

    public ImageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Writes at once.
     *
     * @throws jakarta.persistence.PersistenceException also when there is an image with the same bytes
     */
    public void add(Image image) {
        entityManager.persist(image);
        entityManager.flush();
    }

    /** In whatever state it is. */
    public Optional<Image> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Image.class, id.toString()));
    }

    /** In whatever state it is, and locked until the transaction ends. */
    public Optional<Image> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Image.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The image with exactly these bytes, in whatever state it is. */
    public Optional<Image> findBySha256(String sha256) {
        return entityManager
                .createQuery("SELECT i FROM Image i WHERE i.sha256 = :sha256", Image.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** Images left in this state by uploads that began before the given time; at most {@code limit}. */
    public List<Image> findStuck(ImageState state, Instant uploadedBefore, int limit) {
        return entityManager
                .createQuery(
                        "SELECT i FROM Image i WHERE i.state = :state AND i.uploadedAt < :before ORDER BY i.uploadedAt",
                        Image.class)
                .setParameter("state", state)
                .setParameter("before", uploadedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<Image> list(ImageQuery query) {
        return whole(new ImageListing(query, new MatchCount(entityManager)).on(entityManager));
    }

    /** Those of these images that are stored, newest first, whatever their number in three queries. */
    public List<Image> findStored(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return whole(entityManager
                .createQuery(
                        "SELECT i FROM Image i WHERE i.state = :stored AND i.id IN :ids ORDER BY i.uploadedAt DESC, i.id DESC",
                        Image.class)
                .setParameter("stored", ImageState.STORED)
                .setParameter("ids", ids.stream().map(UUID::toString).toList()));
    }

    /** With their tasks and tags, each for all images at once. */
    private static List<Image> whole(TypedQuery<Image> images) {
        return images.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "i.tasks")
                .setHint("eclipselink.batch", "i.tags")
                .getResultList();
    }

    /** The stored image just before this one in the list of all, newest first. */
    public Optional<UUID> findNewer(Instant uploadedAt, UUID id) {
        return findNext(uploadedAt, id, ">", "ASC");
    }

    /** The stored image just behind this one in the list of all, newest first. */
    public Optional<UUID> findOlder(Instant uploadedAt, UUID id) {
        return findNext(uploadedAt, id, "<", "DESC");
    }

    /** Conditions that the index on state, time and id answers from where the image is, however many there are. */
    private Optional<UUID> findNext(Instant uploadedAt, UUID id, String beyond, String order) {
        return entityManager
                .createQuery("""
                        SELECT i.id FROM Image i WHERE i.state = :stored
                            AND (i.uploadedAt %1$s :uploadedAt OR i.uploadedAt = :uploadedAt AND i.id %1$s :id)
                        ORDER BY i.uploadedAt %2$s, i.id %2$s
                        """.formatted(beyond, order), String.class)
                .setParameter("stored", ImageState.STORED)
                .setParameter("uploadedAt", uploadedAt)
                .setParameter("id", id.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(UUID::fromString);
    }

    /**
     * Notes where an image's derivatives are. Does not count as a change of the image: nobody who edits the caption at
     * that moment should be told that somebody else was first.
     *
     * @param placeholder a data URI of at most 1,024 ASCII characters
     */
    public void recordDerivatives(UUID id, Derivative thumbnail, Derivative preview, String placeholder) {
        entityManager
                .createQuery("""
                        UPDATE Image i SET i.thumbnail.key = :thumbnailKey, i.thumbnail.width = :thumbnailWidth,
                            i.thumbnail.height = :thumbnailHeight, i.preview.key = :previewKey,
                            i.preview.width = :previewWidth, i.preview.height = :previewHeight,
                            i.placeholder = :placeholder, i.version = i.version
                        WHERE i.id = :id
                        """)
                .setParameter("thumbnailKey", thumbnail.key())
                .setParameter("thumbnailWidth", thumbnail.width())
                .setParameter("thumbnailHeight", thumbnail.height())
                .setParameter("previewKey", preview.key())
                .setParameter("previewWidth", preview.width())
                .setParameter("previewHeight", preview.height())
                .setParameter("placeholder", placeholder)
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    /**
     * Removes the row with everything that hangs on it.
     *
     * @return whether there was one
     */
    public boolean remove(UUID id) {
        int removed = entityManager
                .createQuery("DELETE FROM Image i WHERE i.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        if (removed > 0) {
            noteDeletion(id);
        }
        return removed > 0;
    }

    /** Those who read {@link ChangeRepository} hear of it within seconds: what is older than an hour is forgotten. */
    private void noteDeletion(UUID id) {
        entityManager
                .createNativeQuery("INSERT INTO image_deletion (image_id) VALUES (?1)")
                .setParameter(1, id.toString())
                .executeUpdate();
        entityManager
                .createNativeQuery("DELETE FROM image_deletion WHERE changed_at < NOW() - INTERVAL 1 HOUR LIMIT 100")
                .executeUpdate();
    }
}
