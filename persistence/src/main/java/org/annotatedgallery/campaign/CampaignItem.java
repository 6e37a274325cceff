package org.annotatedgallery.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskReason;

/** An image in a campaign. Before its turn nothing about the image changes; afterwards this says what to go back to. */
@Entity
@Table(name = "campaign_item")
@IdClass(CampaignItemKey.class)
public class CampaignItem {
    /** Whether the image has had its turn. */
    public enum State {
        QUEUED,
        STARTED,
        /** When its turn came it needed no machine any more. */
        SKIPPED,
        /** Taken back. */
        UNDONE
    }

    @Id
    @Column(name = "campaign_id")
    private Long campaignId;

    @Id
    @Column(name = "image_id")
    private String imageId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "previous_revision")
    private Long previousRevision;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_reason")
    private TaskReason previousReason;

    @Column(name = "restored_revision")
    private Long restoredRevision;

    /** Rows come from the campaign's selection, in one statement. */
    protected CampaignItem() {}

    /** Its turn has come: notes how things stand, before the task is started. */
    public void start(Image image, Task task, Instant now) {
        state = State.STARTED;
        startedAt = now;
        previousRevision = image.captionRevision().orElse(null);
        previousReason = task.reason().orElse(null);
    }

    public void skip() {
        state = State.SKIPPED;
    }

    /**
     * @param restored the copy of an older caption that is the image's now; null when its caption was not the campaign's,
     *     or it had none before
     */
    public void markUndone(Long restored) {
        state = State.UNDONE;
        restoredRevision = restored;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** The ledger's number of the caption that the image had before its turn. */
    public Optional<Long> previousRevision() {
        return Optional.ofNullable(previousRevision);
    }

    /** Why its task had failed before its turn; empty when it had not. */
    public Optional<TaskReason> previousReason() {
        return Optional.ofNullable(previousReason);
    }
}
