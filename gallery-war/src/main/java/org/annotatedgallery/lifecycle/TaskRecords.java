package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;

/** Tasks that are handed over to the functions again. Every call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TaskRecords {
    private ImageRepository images;
    private TaskRepository tasks;
    private ReconcilerConfig config;
    private InstantSource clock;

    /** For the container's proxies. */
    protected TaskRecords() {}

    @Inject
    public TaskRecords(ImageRepository images, TaskRepository tasks, ReconcilerConfig config, InstantSource clock) {
        this.images = images;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @return the image to announce, or empty when there is none
     */
    public Optional<ImageRecords.Row> restart(UUID imageId, TaskKind kind) {
        Optional<Image> image = images.lock(imageId).filter(row -> row.state() == ImageState.STORED);
        image.flatMap(row -> tasks.lock(imageId, kind))
                .filter(task -> task.state() != TaskState.RUNNING)
                .ifPresent(task -> task.restart(clock.instant(), nextAnnouncement()));
        return image.map(ImageRecords.Row::of);
    }

    /**
     * Hands over tasks whose event was lost, whose function died or whose time has come; gives up those that have killed
     * their function too often.
     *
     * @return the images to announce
     */
    public Set<ImageRecords.Row> handOverDue(int limit) {
        Instant now = clock.instant();
        Set<ImageRecords.Row> announce = new LinkedHashSet<>();
        for (Task task : tasks.due(now, limit)) {
            if (task.isExhausted()) {
                task.markFailed(
                        TaskReason.CRASHED, "Its function ended without a result " + task.attempts() + " times", now);
            } else {
                task.handOver(now, nextAnnouncement());
                announce.add(ImageRecords.Row.of(task.image()));
            }
        }
        return announce;
    }

    /** The original cannot be announced because it is not there. */
    public void markOriginalMissing(UUID imageId) {
        for (TaskKind kind : TaskKind.values()) {
            tasks.lock(imageId, kind)
                    .filter(task -> task.state() == TaskState.PENDING)
                    .ifPresent(
                            task -> task.markFailed(TaskReason.ORIGINAL_MISSING, "Not in the bucket", clock.instant()));
        }
    }

    private Instant nextAnnouncement() {
        return clock.instant().plus(config.announceAfter());
    }
}
