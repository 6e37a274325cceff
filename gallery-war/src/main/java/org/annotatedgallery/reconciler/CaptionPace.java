package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.lifecycle.TaskRecords.TaskId;

/**
 * Which captions are handed over in a round: never more than the rate allows, so that a model's service that is back is not
 * run over, and next to none while it is away, so that an hour without it costs next to nothing.
 */
@ApplicationScoped
public class CaptionPace {
    /** Of those that wait for the model: enough to find out that it is back. */
    private static final int PROBES = 3;

    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(2);

    private TaskRecords tasks;
    private ReconcilerConfig config;
    private InstantSource clock;
    private double fraction;

    /** For the container's proxies. */
    protected CaptionPace() {}

    @Inject
    public CaptionPace(TaskRecords tasks, ReconcilerConfig config, InstantSource clock) {
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What one round hands over.
     *
     * @param due the captions whose time has come
     * @param forCampaigns how many images of campaigns may have their turn besides
     */
    public record Share(List<TaskId> due, int forCampaigns) {}

    public Share next() {
        int all = allowed();
        if (all == 0) {
            return new Share(List.of(), 0);
        }
        boolean away = isModelAway();
        List<TaskId> due = away ? probesAndOthers(all) : tasks.due(TaskKind.CAPTION, all);
        int left = all - due.size();
        return new Share(due, away ? Math.min(PROBES, left) : left);
    }

    /** What is less than a caption is left for the next round; nothing else is, or a quiet hour would end in a storm. */
    private int allowed() {
        double perRound = config.captionsPerRound() + fraction;
        fraction = perRound - Math.floor(perRound);
        return (int) perRound;
    }

    private List<TaskId> probesAndOthers(int all) {
        List<TaskId> due = new ArrayList<>(tasks.dueForModel(Math.min(PROBES, all)));
        due.addAll(tasks.dueForNoModel(all - due.size()));
        return due;
    }

    private boolean isModelAway() {
        Duration twoRounds = config.interval().multipliedBy(2);
        Duration silence = twoRounds.compareTo(SHORTEST_SILENCE) > 0 ? twoRounds : SHORTEST_SILENCE;
        return tasks.isModelMissedSince(clock.instant().minus(silence));
    }
}
