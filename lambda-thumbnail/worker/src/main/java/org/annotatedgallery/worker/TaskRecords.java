package org.annotatedgallery.worker;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.annotatedgallery.image.Claim;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskRepository;

/** Claims tasks and records how they ended, each in a transaction of its own. */
final class TaskRecords {
    private static final Logger LOG = System.getLogger(TaskRecords.class.getName());

    /** What became of the attempt to record an outcome. */
    enum Outcome {
        RECORDED,
        /** The lease had ended and another function has the task: this one's outcome does not count. */
        SUPERSEDED,
        /** The image is gone or about to go. */
        IMAGE_GONE
    }

    private final WorkerDatabase database;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

    TaskRecords(WorkerDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of an image that is not about to go, and whose original this object is. */
    Optional<ClaimedTask> claim(Upload upload, TaskKind kind, Instant leaseEnd) {
        return database.transaction(em -> present(em, upload)
                .filter(image -> image.objectKey().equals(upload.objectKey()))
                .flatMap(image -> new TaskRepository(em)
                        .claim(upload.imageId(), kind, clock.instant(), leaseEnd)
                        .map(claim -> new ClaimedTask(claim, image.fileName()))));
    }

    /** Whether the image is gone or about to go. */
    boolean isGone(Upload upload) {
        return database.transaction(em -> present(em, upload).isEmpty());
    }

    private static Optional<Image> present(EntityManager em, Upload upload) {
        return new ImageRepository(em).find(upload.imageId()).filter(image -> image.state() != ImageState.DELETING);
    }

    /** The result and the task's end are committed together. */
    Outcome done(Claim claim, Consumer<EntityManager> result) {
        return end(claim, (em, task) -> {
            result.accept(em);
            task.markDone(clock.instant());
        });
    }

    Outcome failed(Claim claim, TaskFailure failure) {
        Instant now = clock.instant();
        return end(claim, (em, task) -> {
            if (task.isDoneByHand()) {
                task.markDone(now);
            } else if (failure.passes()) {
                Instant dueAt = now.plus(failure.retryAfter().orElseGet(() -> backoff.after(task.waits())));
                task.markWaiting(failure.reason(), failure.getMessage(), dueAt, now);
            } else {
                task.markFailed(failure.reason(), failure.getMessage(), now);
            }
        });
    }

    /** The statements of a task's life that need no row, for an image that is not there. */
    void rehearse(Upload nothing, TaskKind kind, BiConsumer<EntityManager, UUID> record) {
        claim(nothing, kind, clock.instant());
        database.transaction(em -> {
            new TaskRepository(em).claim(nothing.imageId(), kind, clock.instant(), clock.instant());
            record.accept(em, nothing.imageId());
            return null;
        });
        endOnce(new Claim(nothing.imageId(), kind, 0), (em, task) -> {});
    }

    /** Twice at most: the work is done and paid for, and a deadlock's victim or a session just lost succeeds then. */
    private Outcome end(Claim claim, BiConsumer<EntityManager, Task> change) {
        try {
            return endOnce(claim, change);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Recording again: " + claim.kind() + " of " + claim.imageId(), e);
            return endOnce(claim, change);
        }
    }

    /** Locks the image before its task, as deleting it does, so that neither can hold up the other for good. */
    private Outcome endOnce(Claim claim, BiConsumer<EntityManager, Task> change) {
        return database.transaction(em -> {
            Optional<Image> image = new ImageRepository(em).lock(claim.imageId());
            Optional<Task> task = new TaskRepository(em).lock(claim.imageId(), claim.kind());
            if (image.isEmpty() || image.get().state() == ImageState.DELETING || task.isEmpty()) {
                return Outcome.IMAGE_GONE;
            }
            if (!task.get().isHeldBy(claim)) {
                return Outcome.SUPERSEDED;
            }
            change.accept(em, task.get());
            return Outcome.RECORDED;
        });
    }
}
