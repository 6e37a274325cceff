package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.CampaignTurns;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.lifecycle.TaskRecords.TaskId;
import org.annotatedgallery.storage.ImageStore;

/** Gives the functions what is theirs to do: thumbnails first, then captions, then campaigns' images. */
@ApplicationScoped
public class HandOvers {
    private static final System.Logger LOG = System.getLogger(HandOvers.class.getName());

    /** Of thumbnails in one round, and of images that leave a campaign. */
    private static final int BATCH = 200;

    private TaskRecords tasks;
    private CaptionPace pace;
    private CampaignTurns campaigns;
    private ImageStore store;

    /** For the container's proxies. */
    protected HandOvers() {}

    @Inject
    public HandOvers(TaskRecords tasks, CaptionPace pace, CampaignTurns campaigns, ImageStore store) {
        this.tasks = tasks;
        this.pace = pace;
        this.campaigns = campaigns;
        this.store = store;
    }

    /** Each original is announced once, whatever of it was handed over. */
    public void make(Steps steps) {
        Set<Row> announce = new LinkedHashSet<>();
        Consumer<TaskId> handOver = task -> tasks.handOver(task).ifPresent(announce::add);
        steps.each(tasks.due(TaskKind.THUMBNAIL, BATCH), handOver);
        steps.each(campaigns.cancelled(BATCH), campaigns::leave);
        CaptionPace.Share captions = pace.next();
        steps.each(captions.due(), handOver);
        steps.each(
                campaigns.queued(captions.forCampaigns()),
                item -> campaigns.start(item).ifPresent(announce::add));
        steps.each(announce, this::announce);
        if (!announce.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Announced {0} images again", announce.size());
        }
        campaigns.end();
    }

    private void announce(Row row) {
        if (!store.announceAgain(row.objectKey(), row.contentType())) {
            tasks.markOriginalMissing(row.id());
        }
    }
}
