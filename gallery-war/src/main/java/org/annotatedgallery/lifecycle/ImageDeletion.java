package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.storage.ImageStore;

/** Deletes images: objects first, the row last, so that whatever stops it half-way can be taken up again from the row. */
@ApplicationScoped
public class ImageDeletion {
    private ImageRecords records;
    private ImageStore store;

    /** For the container's proxies. */
    protected ImageDeletion() {}

    @Inject
    public ImageDeletion(ImageRecords records, ImageStore store) {
        this.records = records;
        this.store = store;
    }

    /**
     * @return false when there is no such image
     * @throws org.annotatedgallery.storage.StorageException when S3 is away; the image is no longer shown and the
     *     reconciler deletes the rest
     */
    public boolean delete(UUID id) {
        Optional<ImageRecords.Row> row = records.markDeleting(id);
        row.ifPresent(this::complete);
        return row.isPresent();
    }

    /** Deletes what is left of an image that was marked for it. */
    public void complete(ImageRecords.Row row) {
        store.deleteAll(row.id(), row.objectKey());
        records.remove(row.id());
    }
}
