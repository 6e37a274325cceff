package org.annotatedgallery.campaigns;

import java.time.Instant;
import org.annotatedgallery.campaign.Campaign;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignProgress;
import org.annotatedgallery.campaign.CampaignState;

/**
 * A campaign as it is shown.
 *
 * @param estimate made at its beginning, of all its images
 */
public record CampaignView(
        long id,
        CampaignState state,
        CampaignFilter filter,
        Instant createdAt,
        CampaignProgress progress,
        CampaignEstimate estimate) {
    static CampaignView of(Campaign campaign, CampaignProgress progress) {
        return new CampaignView(
                campaign.id(),
                campaign.state(),
                campaign.filter(),
                campaign.createdAt(),
                progress,
                campaign.estimate());
    }

    /** Of images that it was begun for. */
    public long total() {
        return estimate.images();
    }

    /** Of a bar that shows how far it is: without images it is through. */
    public long scale() {
        return Math.max(1, total());
    }

    /** Whether it is not in this state but may get there. */
    public boolean may(String next) {
        CampaignState wanted = CampaignState.valueOf(next);
        return state != wanted && state.mayBecome(wanted);
    }

    /** Whether it is for all images that campaigns are for. */
    public boolean all() {
        return filter.equals(CampaignFilter.ALL);
    }

    /** Of images that it has nothing more to do for. */
    public long settled() {
        return total() - progress.queued() - progress.underWay();
    }
}
