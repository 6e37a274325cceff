package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.storage.ImageStore;

/** One round of settling what was left half-way. Repeating or interrupting a round does no harm. */
@ApplicationScoped
public class Reconciler {
    private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());

    /** Of each kind in one round: what is more waits for the next. */
    private static final int BATCH = 200;

    private ReconcilerLease lease;
    private ImageRecords images;
    private TaskRecords tasks;
    private ImageDeletion deletion;
    private ImageStore store;
    private UploadConfig uploads;
    private InstantSource clock;

    /** For the container's proxies. */
    protected Reconciler() {}

    @Inject
    public Reconciler(
            ReconcilerLease lease,
            ImageRecords images,
            TaskRecords tasks,
            ImageDeletion deletion,
            ImageStore store,
            UploadConfig uploads,
            InstantSource clock) {
        this.lease = lease;
        this.images = images;
        this.tasks = tasks;
        this.deletion = deletion;
        this.store = store;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Does nothing while another instance is at it. */
    public void round() {
        if (!lease.acquire()) {
            return;
        }
        // Twice the time that a file may take to arrive here: the way from here to S3 is the shorter one.
        Instant stuckSince = clock.instant().minus(uploads.deadline().multipliedBy(2));
        each(images.stuck(ImageState.STORING, stuckSince, BATCH), this::settleStoring);
        each(images.stuck(ImageState.DELETING, clock.instant(), BATCH), deletion::complete);
        Set<Row> announce = new LinkedHashSet<>();
        for (TaskKind kind : TaskKind.values()) {
            each(tasks.due(kind, BATCH), task -> tasks.handOver(task).ifPresent(announce::add));
        }
        each(announce, this::announce);
        if (!announce.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Announced {0} images again", announce.size());
        }
    }

    private void settleStoring(Row row) {
        if (store.exists(row.objectKey())) {
            images.markStored(row.id());
        } else {
            images.discardUnstored(row.id());
        }
        LOG.log(System.Logger.Level.INFO, "Settled the interrupted upload {0}", row.id());
    }

    private void announce(Row row) {
        if (!store.announceAgain(row.objectKey(), row.contentType())) {
            tasks.markOriginalMissing(row.id());
        }
    }

    /** One's trouble must not hold up the others; it is tried again in the next round. */
    private <T> void each(Collection<T> all, Consumer<T> step) {
        for (T one : all) {
            // However long a step takes, no other instance begins before this one has ended.
            if (!lease.acquire()) {
                return;
            }
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Left for the next round: " + one, e);
            }
        }
    }
}
