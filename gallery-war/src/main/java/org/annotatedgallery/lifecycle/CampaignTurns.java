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
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.lifecycle.ImageRecords.Row;

/** An image's turn in a campaign, and its leaving one that was cancelled. Every call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CampaignTurns {
    private ImageRepository images;
    private TaskRepository tasks;
    private CampaignRepository campaigns;
    private ReconcilerConfig config;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CampaignTurns() {}

    @Inject
    public CampaignTurns(
            ImageRepository images,
            TaskRepository tasks,
            CampaignRepository campaigns,
            ReconcilerConfig config,
            InstantSource clock) {
        this.images = images;
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.config = config;
        this.clock = clock;
    }

    /** Images that wait for their turn in running campaigns, those of the oldest one first. */
    public List<CampaignItemKey> queued(int limit) {
        List<CampaignItemKey> queued = new ArrayList<>();
        for (Campaign campaign : campaigns.inState(CampaignState.RUNNING)) {
            if (queued.size() < limit) {
                queued.addAll(campaigns.items(campaign.id(), CampaignItem.State.QUEUED, limit - queued.size()));
            }
        }
        return queued;
    }

    /**
     * Starts an image's caption task for a campaign, unless a person has written the caption meanwhile or another one is
     * on its way.
     *
     * @return the image to announce, or empty
     */
    public Optional<Row> start(CampaignItemKey key) {
        Optional<Image> image = images.lock(key.imageId()).filter(row -> row.state() == ImageState.STORED);
        Optional<Task> task = image.flatMap(row -> tasks.lock(key.imageId(), TaskKind.CAPTION));
        Optional<CampaignItem> item = campaigns.lock(key).filter(row -> row.state() == CampaignItem.State.QUEUED);
        boolean running = campaigns
                .lock(key.campaignId())
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .isPresent();
        if (item.isEmpty() || !running) {
            return Optional.empty();
        }
        if (task.isEmpty() || task.get().state().isOpen() || task.get().isDoneByHand()) {
            item.get().skip();
            return Optional.empty();
        }
        Instant now = clock.instant();
        item.get().start(image.get(), task.get(), now);
        task.get().startFor(key.campaignId(), now, now.plus(config.announceAfter()));
        return image.map(Row::of);
    }

    /** Images whose caption task is still open for a campaign that was cancelled. */
    public List<CampaignItemKey> cancelled(int limit) {
        return campaigns.withTasks(CampaignState.CANCELLED, TaskState.OPEN, limit);
    }

    /**
     * Ends the task for an image that has a caption; one without goes on waiting for its first. What a function is just
     * working on it may finish.
     */
    public void leave(CampaignItemKey key) {
        Optional<Image> image = images.lock(key.imageId());
        Instant now = clock.instant();
        tasks.lock(key.imageId(), TaskKind.CAPTION)
                .filter(task ->
                        task.campaignId().filter(id -> id == key.campaignId()).isPresent())
                .filter(task ->
                        task.isRunning() ? task.isDue(now) : task.state().isOpen())
                .ifPresent(task -> {
                    if (image.flatMap(Image::caption).isPresent()) {
                        task.markDone(now);
                    } else {
                        task.leaveCampaign(now);
                    }
                });
    }

    /** Ends the running campaigns all of whose images have had their turn, unless a person is first. */
    public void end() {
        campaigns.inState(CampaignState.RUNNING).stream()
                .map(Campaign::id)
                .filter(campaigns::isThrough)
                .flatMap(id -> campaigns.lock(id).stream())
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .forEach(campaign -> campaign.moveTo(CampaignState.DONE));
    }
}
