package org.annotatedgallery.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;

/** Starts tasks again because a person asks for it. */
@ApplicationScoped
public class TaskRetry {
    private static final System.Logger LOG = System.getLogger(TaskRetry.class.getName());

    /** Of tasks that one request restarts at most: a moment's work for the database. */
    public static final int MOST = 500;

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

    /**
     * As {@link #retry(UUID, TaskKind)}, for each of these images.
     *
     * @return how many of them there are
     */
    public int retry(List<UUID> imageIds, TaskKind kind) {
        return (int) imageIds.stream().filter(id -> retry(id, kind)).count();
    }

    /**
     * Restarts tasks that have failed, or wait, for this reason. They have their turn one after the other, beginning within
     * a minute.
     *
     * @return how many; if {@link #MOST}, there may be more of them
     */
    public int retryAll(TaskKind kind, TaskReason reason) {
        return records.restartAll(kind, reason, MOST);
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
