package org.annotatedgallery.worker;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.annotatedgallery.image.Claim;

/**
 * Handles an event from its text to the recorded outcome. Every failure of the work is recorded and the event counts as
 * handled; an exception leaves here only when the database could not be told, so that the event is delivered again.
 */
public final class UploadWorker<R> {
    private static final System.Logger LOG = System.getLogger(UploadWorker.class.getName());

    /** How long a claim outlives the function's time-out: clocks differ a little. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final UploadNotification notification;
    private final ObjectStore store;
    private final TaskRecords records;
    private final TaskWork<R> work;
    private final InstantSource clock;

    public UploadWorker(String bucket, ObjectStore store, WorkerDatabase database, TaskWork<R> work) {
        this.notification = new UploadNotification(bucket);
        this.store = store;
        this.work = work;
        this.clock = InstantSource.system();
        this.records = new TaskRecords(database, clock);
    }

    /**
     * @param remaining time until the function is stopped
     * @throws RuntimeException when an outcome could not be recorded
     */
    public void handle(SNSEvent event, Duration remaining) {
        Instant deadline = clock.instant().plus(remaining);
        notification.read(event).forEach(upload -> handle(upload, deadline));
    }

    private void handle(Upload upload, Instant deadline) {
        Optional<Claim> claim = records.claim(upload, work.kind(), deadline.plus(LEASE_MARGIN));
        if (claim.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "{0} of {1}: nothing to do", work.kind(), upload.imageId());
            return;
        }
        try {
            R result = perform(upload, deadline);
            conclude(claim.get(), result);
        } catch (TaskFailure failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} of {1}: {2}, {3}",
                    work.kind(),
                    upload.imageId(),
                    failure.reason(),
                    failure.getMessage());
            records.failed(claim.get(), failure);
        }
    }

    private void conclude(Claim claim, R result) {
        TaskRecords.Outcome outcome =
                records.done(claim, entityManager -> work.record(entityManager, claim.imageId(), result));
        LOG.log(System.Logger.Level.INFO, "{0} of {1}: {2}", work.kind(), claim.imageId(), outcome);
        if (outcome == TaskRecords.Outcome.IMAGE_GONE) {
            work.discard(result);
        }
    }

    // Whatever a hostile picture brings about must end as a reason at its image, so everything is caught here.
    private R perform(Upload upload, Instant deadline) throws TaskFailure {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("original");
            Path original = folder.resolve("image");
            store.download(upload.objectKey(), original);
            return work.perform(upload.imageId(), original, deadline);
        } catch (Exception | OutOfMemoryError | StackOverflowError trouble) {
            throw Failures.reasonFor(trouble);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("image"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Temporary file left behind: " + folder, e);
        }
    }
}
