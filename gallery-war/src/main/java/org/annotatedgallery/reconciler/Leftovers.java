package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.storage.ImageStore;

/** Uploads and deletions that somebody killed has left half-way. */
@ApplicationScoped
public class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    /** Of each kind in one round: what is more waits for the next. */
    private static final int BATCH = 200;

    private ImageRecords images;
    private ImageDeletion deletion;
    private ImageStore store;
    private UploadConfig uploads;
    private InstantSource clock;

    /** For the container's proxies. */
    protected Leftovers() {}

    @Inject
    public Leftovers(
            ImageRecords images, ImageDeletion deletion, ImageStore store, UploadConfig uploads, InstantSource clock) {
        this.images = images;
        this.deletion = deletion;
        this.store = store;
        this.uploads = uploads;
        this.clock = clock;
    }

    public void settle(Steps steps) {
        // Twice the time that a file may take to arrive here: the way from here to S3 is the shorter one.
        Instant stuckSince = clock.instant().minus(uploads.deadline().multipliedBy(2));
        steps.each(images.stuck(ImageState.STORING, stuckSince, BATCH), this::settleStoring);
        steps.each(images.stuck(ImageState.DELETING, clock.instant(), BATCH), deletion::complete);
    }

    private void settleStoring(Row row) {
        if (store.exists(row.objectKey())) {
            images.markStored(row.id());
        } else {
            images.discardUnstored(row.id());
        }
        LOG.log(System.Logger.Level.INFO, "Settled the interrupted upload {0}", row.id());
    }
}
