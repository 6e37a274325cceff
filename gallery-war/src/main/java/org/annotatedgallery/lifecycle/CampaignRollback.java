package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.campaign.Campaign;
import org.annotatedgallery.campaign.CampaignItem;
import org.annotatedgallery.campaign.CampaignItemKey;
import org.annotatedgallery.campaign.CampaignRepository;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;

/** Takes back what a campaign has done to an image. Every call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CampaignRollback {
    private ImageRepository images;
    private TaskRepository tasks;
    private CampaignRepository campaigns;
    private CaptionLedger ledger;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CampaignRollback() {}

    @Inject
    public CampaignRollback(
            ImageRepository images,
            TaskRepository tasks,
            CampaignRepository campaigns,
            CaptionLedger ledger,
            InstantSource clock) {
        this.images = images;
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Images that campaigns which are being rolled back have not given back yet. */
    public List<CampaignItemKey> pending(int limit) {
        List<CampaignItemKey> pending = new ArrayList<>();
        for (Campaign campaign : campaigns.inState(CampaignState.ROLLING_BACK)) {
            if (pending.size() < limit) {
                pending.addAll(pending(campaign.id(), limit - pending.size()));
            }
        }
        return pending;
    }

    /** Of one campaign. */
    public List<CampaignItemKey> pending(long campaign, int limit) {
        return campaigns.items(campaign, CampaignItem.State.STARTED, limit);
    }

    /**
     * Gives an image back the caption that it had before its turn, unless its caption is no longer the campaign's, and
     * leaves its task as it was then: whatever a function still works on comes too late.
     */
    public void undo(CampaignItemKey key) {
        Optional<Image> image = images.lock(key.imageId());
        Optional<Task> task = tasks.lock(key.imageId(), TaskKind.CAPTION);
        Optional<CampaignItem> item = campaigns.lock(key).filter(row -> row.state() == CampaignItem.State.STARTED);
        if (image.isEmpty() || task.isEmpty() || item.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        CampaignItem before = before(key.imageId(), item.get());
        boolean asBefore = image.get().captionRevision().equals(item.get().previousRevision());
        Long restored = null;
        if (isCaptionOf(key.campaignId(), image.get())) {
            restored = giveBack(image.get(), before, now);
            asBefore = true;
        }
        if (task.get().campaignId().filter(id -> id == key.campaignId()).isPresent()) {
            settle(task.get(), asBefore ? before.previousReason() : Optional.empty(), now);
            task.get().leaveCampaign(now);
        }
        item.get().markUndone(restored);
    }

    /** Ends the rollbacks that have nothing left to give back. */
    public void end() {
        campaigns.inState(CampaignState.ROLLING_BACK).stream()
                .map(Campaign::id)
                .filter(id -> pending(id, 1).isEmpty())
                .flatMap(id -> campaigns.lock(id).stream())
                .forEach(campaign -> campaign.moveTo(CampaignState.ROLLED_BACK));
    }

    /** What to go back to: never to the words of another campaign that were taken back since, but to what was before those. */
    private CampaignItem before(UUID imageId, CampaignItem item) {
        return item.previousRevision()
                .flatMap(revision -> ledger.find(imageId, revision))
                .flatMap(this::campaignOf)
                .flatMap(campaign -> campaigns.lock(new CampaignItemKey(campaign, imageId)))
                .filter(other -> other.state() == CampaignItem.State.UNDONE)
                .map(other -> before(imageId, other))
                .orElse(item);
    }

    private boolean isCaptionOf(long campaign, Image image) {
        return image.captionRevision()
                .flatMap(revision -> ledger.find(image.id(), revision))
                .flatMap(this::campaignOf)
                .filter(id -> id == campaign)
                .isPresent();
    }

    /** The campaign that wrote these words, also where rolling back another one has copied them. */
    private Optional<Long> campaignOf(CaptionRevision revision) {
        return revision.campaignId()
                .or(() -> revision.restoredFrom()
                        .filter(source -> campaigns.isGivenBack(revision))
                        .flatMap(source -> ledger.find(revision.imageId(), source))
                        .flatMap(this::campaignOf));
    }

    /**
     * @return the ledger's number of what is the caption now; null when there is none
     */
    private Long giveBack(Image image, CampaignItem item, Instant now) {
        Optional<CaptionRevision> older =
                item.previousRevision().flatMap(revision -> ledger.find(image.id(), revision));
        if (older.isEmpty()) {
            image.removeCaption();
            return null;
        }
        CaptionRevision restored = CaptionRevision.restored(older.get(), now);
        ledger.append(restored);
        image.restoreCaption(restored);
        return restored.id();
    }

    private static void settle(Task task, Optional<TaskReason> reasonBefore, Instant now) {
        if (reasonBefore.isPresent()) {
            task.markFailed(reasonBefore.get(), "As before a campaign that was rolled back", now);
        } else if (task.state() != TaskState.DONE) {
            task.markDone(now);
        }
    }
}
