package org.annotatedgallery.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskRepository;

/** The oldest task of each kind that somebody waits for, as the database last said. */
@ApplicationScoped
public class OldestTasks {
    private final Map<TaskKind, Instant> awaitedSince = new ConcurrentHashMap<>();
    private TaskRepository tasks;
    private InstantSource clock;

    /** For the container's proxies. */
    protected OldestTasks() {}

    @Inject
    public OldestTasks(TaskRepository tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks the database, which has an index for it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void look() {
        for (TaskKind kind : TaskKind.values()) {
            tasks.awaitedSince(kind)
                    .ifPresentOrElse(since -> awaitedSince.put(kind, since), () -> awaitedSince.remove(kind));
        }
    }

    /**
     * Asks nobody: while the database is away, what was the oldest grows older.
     *
     * @return zero when nobody waits
     */
    public Duration age(TaskKind kind) {
        Instant now = clock.instant();
        Duration age = Duration.between(awaitedSince.getOrDefault(kind, now), now);
        // Another server's clock may be ahead of ours.
        return age.isNegative() ? Duration.ZERO : age;
    }
}
