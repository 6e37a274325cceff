package org.annotatedgallery.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.lifecycle.CampaignRollback;
import org.annotatedgallery.lifecycle.CampaignTurns;

/** What people do with campaigns. To repeat any of it does no harm, but that a second run captions once more. */
@ApplicationScoped
public class Campaigns {
    /** Of images that are settled while a person waits; the reconciler settles the others. */
    private static final int AT_ONCE = 200;

    /** Of campaigns in a list. */
    private static final int NEWEST = 100;

    private CampaignRecords records;
    private CampaignTurns turns;
    private CampaignRollback rollback;

    /** For the container's proxies. */
    protected Campaigns() {}

    @Inject
    public Campaigns(CampaignRecords records, CampaignTurns turns, CampaignRollback rollback) {
        this.records = records;
        this.turns = turns;
        this.rollback = rollback;
    }

    /** What the models' answers have cost today (UTC), in millionths of a US dollar, without calls under way. */
    public long spentToday() {
        return records.spentToday();
    }

    /** The models that have captioned here, the one that was used first first. */
    public List<String> models() {
        return records.models();
    }

    /** What it would take. */
    public CampaignEstimate estimate(CampaignFilter filter) {
        return records.estimate(filter);
    }

    /** Begins a campaign; the reconciler gives its images their turns. */
    public CampaignView run(CampaignFilter filter) {
        return records.find(records.begin(filter)).orElseThrow();
    }

    /** The newest hundred, the last one first. */
    public List<CampaignView> newest() {
        return records.newest(NEWEST);
    }

    public Optional<CampaignView> find(long id) {
        return records.find(id);
    }

    /**
     * Lets no more images have their turn for now.
     *
     * @return the campaign as it is then, or empty when there is none
     */
    public Optional<CampaignView> pause(long id) throws CampaignStateException {
        records.moveTo(id, CampaignState.PAUSED);
        return records.find(id);
    }

    /** Goes on with one that is paused. */
    public Optional<CampaignView> resume(long id) throws CampaignStateException {
        records.moveTo(id, CampaignState.RUNNING);
        return records.find(id);
    }

    /** Ends it before its time. What it has written stays. */
    public Optional<CampaignView> cancel(long id) throws CampaignStateException {
        records.moveTo(id, CampaignState.CANCELLED);
        turns.cancelled(AT_ONCE).forEach(turns::leave);
        return records.find(id);
    }

    /** Takes back what it has written, wherever that is still the caption: at once for few images, else bit by bit. */
    public Optional<CampaignView> rollBack(long id) throws CampaignStateException {
        Optional<CampaignView> found = records.find(id);
        if (found.isPresent() && found.get().state() != CampaignState.ROLLED_BACK) {
            records.moveTo(id, CampaignState.ROLLING_BACK);
            rollback.pending(id, AT_ONCE).forEach(rollback::undo);
            rollback.end();
        }
        return records.find(id);
    }
}
