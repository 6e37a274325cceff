package org.annotatedgallery.worker;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.imaging.ImageException;

/**
 * What a function does with an original.
 *
 * @param <R> what comes of it
 */
public interface TaskWork<R> {
    TaskKind kind();

    /**
     * Does the work, without touching the image's row or its task.
     *
     * @param deadline when the work must have ended, for its outcome to be recorded before the function is stopped
     * @throws ImageException when the original cannot be decoded: a permanent failure
     * @throws TaskFailure any other failure that has a reason to show
     */
    R perform(Original original, Instant deadline) throws IOException, ImageException, TaskFailure;

    /**
     * Does the work on an image of its own and keeps nothing of it, see {@link UploadWorker#rehearse}.
     *
     * @param nobody the id of no image
     * @param file a name that is free; what is written to it is removed afterwards
     * @return empty when there is no work that could be done without an upload
     */
    default Optional<R> rehearse(UUID nobody, Path file) throws IOException, ImageException {
        return Optional.empty();
    }

    /** Writes the result into the image's row, in a transaction that also marks the task done. */
    void record(EntityManager entityManager, UUID imageId, R result);

    /**
     * Takes back whatever {@link #perform}, ended well or not, may have left outside the database: the image was deleted
     * meanwhile.
     */
    void discard(UUID imageId);
}
