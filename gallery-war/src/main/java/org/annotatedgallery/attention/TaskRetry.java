package org.annotatedgallery.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;

/** Starts a task again because a person asks for it. */
@ApplicationScoped
public class TaskRetry {
    private static final System.Logger LOG = System.getLogger(TaskRetry.class.getName());

    private TaskRecords records;
    private ImageStore store;

    /** For the container's proxies. */
    protected TaskRetry() {}

    @Inject
    public TaskRetry(TaskRecords records, ImageStore store) {
        this.records = records;
        this.store = store;
    }

    /**
     * Whatever came of the task before, it is PENDING afterwards with all its attempts before it; one that is just being
     * worked on stays with its function.
     *
     * @return false when there is no such image
     */
    public boolean retry(UUID imageId, TaskKind kind) {
        Optional<TaskRecords.Restart> restart = records.restart(imageId, kind);
        restart.filter(TaskRecords.Restart::restarted).ifPresent(done -> announce(done.image()));
        return restart.isPresent();
    }

    private void announce(ImageRecords.Row image) {
        try {
            if (!store.announceAgain(image.objectKey(), image.contentType())) {
                records.markOriginalMissing(image.id());
            }
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "Left to the reconciler to announce: " + image.id(), e);
        }
    }
}
