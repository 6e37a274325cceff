package org.annotatedgallery.worker;

import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.worker.TaskRecords.Outcome;

/**
 * Handles an event from its text to the recorded outcome. Every failure of the work is recorded and the event counts as
 * handled; an exception leaves here only when the database could not be told, or a deleted image's remains could not be removed, so
 * that the event is delivered again.
 */
public final class UploadWorker<R> {
    private static final Logger LOG = System.getLogger(UploadWorker.class.getName());

    /** How long a claim outlives the function's time-out: clocks differ a little. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    /** Kept from the work: an outcome takes a moment to record, most of all when the session must be opened anew. */
    private static final Duration RECORDING_TIME = Duration.ofSeconds(15);

    private static final Upload NOTHING = Upload.ofNothing();

    private final UploadNotification notification;
    private final ObjectStore store;
    private final WorkerDatabase database;
    private final TaskRecords records;
    private final TaskWork<R> work;
    private final InstantSource clock;

    public UploadWorker(String bucket, ObjectStore store, WorkerDatabase database, TaskWork<R> work) {
        this.notification = new UploadNotification(bucket);
        this.store = store;
        this.database = database;
        this.work = work;
        this.clock = InstantSource.system();
        this.records = new TaskRecords(database, clock);
    }

    /**
     * Goes once through the steps of an event, for an image that there is not, so that their classes are loaded and compiled before
     * there is one: while it starts, a function has a whole processor, and with 128 MB a fourteenth of one afterwards. What fails
     * here, or takes too long, may well work when it is needed.
     */
    public void rehearse() {
        new Rehearsal(work.kind().name(), database).run(this::goThroughOnce);
    }

    private Void goThroughOnce() throws Exception {
        store.rehearseDownload(NOTHING.objectKey());
        try (TemporaryFile file = TemporaryFile.create()) {
            Optional<R> result = work.rehearse(NOTHING.imageId(), file.path());
            records.rehearse(NOTHING, work.kind(), (em, id) -> result.ifPresent(made -> work.record(em, id, made)));
        }
        return null;
    }

    /**
     * @param event JSON as SNS sends it
     * @param remaining time until the function is stopped
     * @throws RuntimeException when an outcome could not be recorded
     */
    public void handle(InputStream event, Duration remaining) {
        Instant stop = clock.instant().plus(remaining);
        notification.read(event).forEach(upload -> handle(upload, stop));
    }

    private void handle(Upload upload, Instant stop) {
        Optional<ClaimedTask> task = records.claim(upload, work.kind(), stop.plus(LEASE_MARGIN));
        if (task.isPresent() && attempt(upload, task.get(), stop.minus(RECORDING_TIME)) != Outcome.IMAGE_GONE) {
            return;
        }
        // Without a claim too: a function that was killed may have left something of an image that is gone now.
        if (task.isPresent() || records.isGone(upload)) {
            LOG.log(Level.INFO, "{0} of {1}: its image is gone", work.kind(), upload.imageId());
            work.discard(upload.imageId());
        } else {
            LOG.log(Level.INFO, "{0} of {1}: nothing to do", work.kind(), upload.imageId());
        }
    }

    private Outcome attempt(Upload upload, ClaimedTask task, Instant deadline) {
        try {
            R result = perform(upload, task.fileName(), deadline);
            Outcome outcome = records.done(task.claim(), em -> work.record(em, upload.imageId(), result));
            LOG.log(Level.INFO, "{0} of {1}: done, {2}", work.kind(), upload.imageId(), outcome);
            return outcome;
        } catch (TaskFailure failure) {
            log(upload, failure);
            return records.failed(task.claim(), failure);
        }
    }

    // Whatever a hostile picture brings about must end as a reason at its image, so everything is caught here.
    private R perform(Upload upload, String fileName, Instant deadline) throws TaskFailure {
        try (TemporaryFile file = TemporaryFile.create()) {
            store.download(upload.objectKey(), file.path());
            return work.perform(new Original(upload.imageId(), fileName, file.path()), deadline);
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError trouble) {
            throw Failures.reasonFor(trouble);
        }
    }

    private void log(Upload upload, TaskFailure failure) {
        String line =
                "%s of %s: %s, %s".formatted(work.kind(), upload.imageId(), failure.reason(), failure.getMessage());
        if (failure.reason() == TaskReason.INTERNAL_ERROR) {
            LOG.log(Level.ERROR, line, failure);
        } else {
            LOG.log(Level.WARNING, line);
        }
    }
}
