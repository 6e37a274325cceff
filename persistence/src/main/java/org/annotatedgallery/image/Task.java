package org.annotatedgallery.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;

/**
 * A piece of slow work on an image. Until {@code notBefore} only its holder acts on it: before that a PENDING one has
 * just been announced, a WAITING one is not due, and a RUNNING one is leased to a function.
 */
@Entity
@Table(name = "image_task")
@IdClass(TaskKey.class)
public class Task {
    /** A task that killed its function this often is not given to another one. */
    public static final int MAX_ATTEMPTS = 3;

    private static final int MAX_DETAIL = 500;

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "image_id")
    private Image image;

    @Id
    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Enumerated(EnumType.STRING)
    private TaskReason reason;

    private String detail;
    private int attempts;
    private int waits;

    @Column(name = "campaign_id")
    private Long campaignId;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** The database reckons it, for a query alone. */
    @Column(name = "awaited_since", insertable = false, updatable = false)
    private Instant awaitedSince;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Task() {}

    Task(Image image, TaskKind kind, Instant now, Instant announcedBy) {
        this.image = image;
        this.kind = kind;
        openedAt = now;
        handOver(now, announcedBy);
    }

    /** Gives the task to whichever function hears of it; if none has by then, it is announced again. */
    public void handOver(Instant now, Instant announcedBy) {
        if (reason == TaskReason.BUDGET) {
            openedAt = now;
        }
        moveTo(TaskState.PENDING, null, null, now);
        notBefore = announcedBy;
    }

    /** A person wants it tried again from the start, whatever came of it. */
    public void restart(Instant now, Instant announcedBy) {
        startFor(null, now, announcedBy);
    }

    /** A campaign wants it done again from the start. */
    public void startFor(Long campaign, Instant now, Instant announcedBy) {
        handOver(now, announcedBy);
        openedAt = now;
        attempts = 0;
        waits = 0;
        campaignId = campaign;
    }

    /** It goes on like any other, and is waited for from now on: campaigns take only tasks that have ended. */
    public void leaveCampaign(Instant now) {
        campaignId = null;
        openedAt = now;
    }

    public void markDone(Instant now) {
        moveTo(TaskState.DONE, null, null, now);
        finishedAt = now;
    }

    public void markFailed(TaskReason why, String whyInDetail, Instant now) {
        moveTo(TaskState.FAILED, why, whyInDetail, now);
        finishedAt = now;
    }

    /** Waiting is nobody's fault: it does not count as an attempt. */
    public void markWaiting(TaskReason why, String whyInDetail, Instant dueAt, Instant now) {
        moveTo(TaskState.WAITING, why, whyInDetail, now);
        notBefore = dueAt;
        attempts = Math.max(0, attempts - 1);
        waits++;
    }

    private void moveTo(TaskState newState, TaskReason newReason, String newDetail, Instant now) {
        state = newState;
        reason = newReason;
        detail = newDetail == null || newDetail.length() <= MAX_DETAIL ? newDetail : newDetail.substring(0, MAX_DETAIL);
        updatedAt = now;
        finishedAt = null;
    }

    /** Whether a person has written the caption meanwhile: then nobody needs the machine's. */
    public boolean isDoneByHand() {
        return kind == TaskKind.CAPTION
                && image.caption()
                        .map(Caption::source)
                        .filter(CaptionSource.HUMAN::equals)
                        .isPresent();
    }

    /** Whether it is open and the time has passed until which only its holder acts on it. */
    public boolean isDue(Instant now) {
        return state.isOpen() && !notBefore.isAfter(now);
    }

    /** Whether a function is working on it, or has died over it. */
    public boolean isRunning() {
        return state == TaskState.RUNNING;
    }

    /** Whether its function has died so often that another one would most likely die too. */
    public boolean isExhausted() {
        return state == TaskState.RUNNING && attempts >= MAX_ATTEMPTS;
    }

    /** Whether the claim is still the newest: a function that overran its lease has lost it to another. */
    public boolean isHeldBy(Claim claim) {
        return state == TaskState.RUNNING && version == claim.version();
    }

    public Image image() {
        return image;
    }

    public TaskKind kind() {
        return kind;
    }

    public TaskState state() {
        return state;
    }

    public Optional<TaskReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** For operators: what exactly went wrong; at most 500 characters. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** How often a function has started on it. */
    public int attempts() {
        return attempts;
    }

    /** How often it has been put off since it was started. */
    public int waits() {
        return waits;
    }

    /** The campaign that it was last started for. */
    public Optional<Long> campaignId() {
        return Optional.ofNullable(campaignId);
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
