package org.annotatedgallery.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annotatedgallery.campaign.Campaign;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignProgress;
import org.annotatedgallery.campaign.CampaignRepository;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.caption.ModelSpending;

/** The rows of campaigns. Every call is a transaction of its own. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
public class CampaignRecords {
    private CampaignRepository campaigns;
    private ModelSpending spending;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CampaignRecords() {}

    @Inject
    public CampaignRecords(CampaignRepository campaigns, ModelSpending spending, InstantSource clock) {
        this.campaigns = campaigns;
        this.spending = spending;
        this.clock = clock;
    }

    /** What the models' answers have cost on this day (UTC), in millionths of a US dollar. */
    public long spentToday() {
        return spending.spent(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public List<String> models() {
        return campaigns.models();
    }

    public CampaignEstimate estimate(CampaignFilter filter) {
        return campaigns.estimate(filter);
    }

    /** Begins a campaign; each of its images waits for its turn. */
    public long begin(CampaignFilter filter) {
        return campaigns.begin(filter, clock.instant()).id();
    }

    public Optional<CampaignView> find(long id) {
        return campaigns.find(id).map(List::of).map(this::views).map(views -> views.get(0));
    }

    /** Newest first. */
    public List<CampaignView> newest(int limit) {
        return views(campaigns.newest(limit));
    }

    private List<CampaignView> views(List<Campaign> found) {
        Map<Long, CampaignProgress> progress = campaigns.progress(found);
        return found.stream()
                .map(campaign -> CampaignView.of(campaign, progress.get(campaign.id())))
                .toList();
    }

    /**
     * @return false when there is no such campaign
     * @throws CampaignStateException when that makes no sense
     */
    public boolean moveTo(long id, CampaignState next) throws CampaignStateException {
        Optional<Campaign> campaign = campaigns.lock(id);
        if (campaign.isPresent()) {
            CampaignState state = campaign.get().state();
            if (!state.mayBecome(next)) {
                throw new CampaignStateException(state, next);
            }
            campaign.get().moveTo(next);
        }
        return campaign.isPresent();
    }
}
