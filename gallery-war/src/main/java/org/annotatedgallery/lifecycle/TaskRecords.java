package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.AttentionRepository;
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
    private AttentionRepository attention;
    private CaptionLedger ledger;
    private ReconcilerConfig config;
    private InstantSource clock;

    /** For the container's proxies. */
    protected TaskRecords() {}

    @Inject
    public TaskRecords(
            ImageRepository images,
            TaskRepository tasks,
            AttentionRepository attention,
            CaptionLedger ledger,
            ReconcilerConfig config,
            InstantSource clock) {
        this.images = images;
        this.tasks = tasks;
        this.attention = attention;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An image one of whose tasks was to be restarted.
     *
     * @param restarted false when a function is just working on the task
     */
    public record Restart(ImageRecords.Row image, boolean restarted) {}

    /**
     * @return empty when there is no such image
     */
    public Optional<Restart> restart(UUID imageId, TaskKind kind) {
        Optional<Image> image = images.lock(imageId).filter(row -> row.state() == ImageState.STORED);
        Optional<Task> idle = image.flatMap(row -> tasks.lock(imageId, kind)).filter(task -> !task.isRunning());
        idle.ifPresent(task -> task.restart(clock.instant(), nextAnnouncement()));
        return image.map(row -> new Restart(ImageRecords.Row.of(row), idle.isPresent()));
    }

    /**
     * Restarts tasks that have failed, or wait, for this reason. Nobody is told: the reconciler hands them over at its own
     * pace, so that however many they are, no service is run over.
     *
     * @return how many, at most {@code limit}
     */
    public int restartAll(TaskKind kind, TaskReason reason, int limit) {
        return attention.restart(kind, reason, clock.instant(), limit);
    }

    /** A task of an image. */
    public record TaskId(UUID imageId, TaskKind kind) {}

    /** Tasks whose event was lost, whose function died or whose time has come, the longest waiting first. */
    public List<TaskId> due(TaskKind kind, int limit) {
        return ids(tasks.due(kind, clock.instant(), limit));
    }

    /** Of the captions that are due, those that wait for the model's service to answer again. */
    public List<TaskId> dueForModel(int limit) {
        return ids(tasks.dueForModel(clock.instant(), limit));
    }

    /** Of the captions that are due, all others. */
    public List<TaskId> dueForNoModel(int limit) {
        return ids(tasks.dueForNoModel(clock.instant(), limit));
    }

    /**
     * Whether captions wait for the model's service and it has written none since then. Captions that come from no model
     * make none answer: where none waits for one, none is missed.
     */
    public boolean isModelMissedSince(Instant time) {
        return !ledger.hasModelAnsweredSince(time) && tasks.anyWaitsForModel();
    }

    private static List<TaskId> ids(List<Task> found) {
        return found.stream()
                .map(task -> new TaskId(task.image().id(), task.kind()))
                .toList();
    }

    /**
     * Hands a task over once more, if nobody has taken it up since it was found due; gives it up when it has killed its
     * function too often. One at a time: functions claim tasks meanwhile, and none of them may spoil the others' turn.
     *
     * @return the image to announce, or empty
     */
    public Optional<ImageRecords.Row> handOver(TaskId id) {
        Instant now = clock.instant();
        Optional<Task> task = tasks.lock(id.imageId(), id.kind()).filter(locked -> locked.isDue(now));
        if (task.isPresent() && task.get().isExhausted()) {
            int attempts = task.get().attempts();
            task.get()
                    .markFailed(TaskReason.CRASHED, "Its function ended without a result " + attempts + " times", now);
            return Optional.empty();
        }
        task.ifPresent(due -> due.handOver(now, nextAnnouncement()));
        return task.map(due -> ImageRecords.Row.of(due.image()));
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
