package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        boolean asBefore = image.get().captionRevision().equals(item.get().previousRevision());
        if (isCaptionOf(key.campaignId(), image.get())) {
            giveBack(image.get(), item.get(), now);
            asBefore = true;
        }
        if (task.get().campaignId().filter(id -> id == key.campaignId()).isPresent()) {
            settle(task.get(), asBefore ? item.get() : null, now);
            task.get().leaveCampaign();
        }
        item.get().markUndone();
    }

    /** Ends the rollbacks that have nothing left to give back. */
    public void end() {
        campaigns.inState(CampaignState.ROLLING_BACK).stream()
                .map(Campaign::id)
                .filter(id -> pending(id, 1).isEmpty())
                .flatMap(id -> campaigns.lock(id).stream())
                .forEach(campaign -> campaign.moveTo(CampaignState.ROLLED_BACK));
    }

    private boolean isCaptionOf(long campaign, Image image) {
        return image.captionRevision()
                .flatMap(revision -> ledger.find(image.id(), revision))
                .flatMap(CaptionRevision::campaignId)
                .filter(id -> id == campaign)
                .isPresent();
    }

    private void giveBack(Image image, CampaignItem item, Instant now) {
        Optional<CaptionRevision> before =
                item.previousRevision().flatMap(revision -> ledger.find(image.id(), revision));
        if (before.isEmpty()) {
            image.removeCaption();
            return;
        }
        CaptionRevision restored = CaptionRevision.restored(before.get(), now);
        ledger.append(restored);
        image.restoreCaption(restored);
    }

    /**
     * @param before null when the image has got other words since
     */
    private static void settle(Task task, CampaignItem before, Instant now) {
        if (before != null && before.previousReason().isPresent()) {
            task.markFailed(before.previousReason().get(), "As before a campaign that was rolled back", now);
        } else if (task.state() != TaskState.DONE) {
            task.markDone(now);
        }
    }
}
