package org.annotatedgallery.campaigns.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignProgress;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.campaigns.CampaignStateException;
import org.annotatedgallery.campaigns.CampaignView;
import org.annotatedgallery.campaigns.Campaigns;
import org.annotatedgallery.faces.NotFoundException;
import org.junit.jupiter.api.Test;

class CampaignsBackingTest {
    private static final String PAGE = "/attention/campaigns.xhtml?faces-redirect=true&notice=";
    private static final CampaignEstimate ESTIMATE =
            new CampaignEstimate(5, null, null, null, new CampaignEstimate.Basis(null, 0));

    private final CampaignView campaign = view(CampaignState.RUNNING);
    private final List<CampaignFilter> asked = new ArrayList<>();
    private final List<CampaignFilter> run = new ArrayList<>();
    private final CampaignsBacking page = new CampaignsBacking(new FakeCampaigns());

    /** With one campaign, which cannot be resumed. */
    private final class FakeCampaigns extends Campaigns {
        @Override
        public long spentToday() {
            return 42;
        }

        @Override
        public List<String> models() {
            return List.of("m");
        }

        @Override
        public CampaignEstimate estimate(CampaignFilter filter) {
            asked.add(filter);
            return ESTIMATE;
        }

        @Override
        public CampaignView run(CampaignFilter filter) {
            run.add(filter);
            return campaign;
        }

        @Override
        public List<CampaignView> newest() {
            return List.of(campaign);
        }

        @Override
        public Optional<CampaignView> pause(long id) {
            return Optional.of(campaign).filter(known -> known.id() == id);
        }

        @Override
        public Optional<CampaignView> resume(long id) throws CampaignStateException {
            throw new CampaignStateException(CampaignState.DONE, CampaignState.RUNNING);
        }
    }

    @Test
    void campaignsAreShownAndNothingIsEstimatedUnasked() {
        page.load();
        assertThat(page.getList()).containsExactly(campaign);
        assertThat(page.getModels()).containsExactly("m");
        assertThat(page.getSpentToday()).isEqualTo(42);
        assertThat(page.getEstimate()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void emptyFieldsOfTheFilterDoNotMatter() {
        page.setEstimating(true);
        page.setSource("");
        page.setModelBefore("  ");
        page.setTag(" sea ");
        page.load();
        assertThat(page.getEstimate()).isEqualTo(ESTIMATE);
        assertThat(asked).containsExactly(new CampaignFilter(null, null, null, null, "sea"));
    }

    @Test
    void aWrongFilterIsSaidAndRunsNothing() {
        page.setEstimating(true);
        page.setLanguage("???");
        page.load();
        assertThat(page.isInvalid()).isTrue();
        assertThat(page.getEstimate()).isNull();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::run);
        assertThat(run).isEmpty();
    }

    @Test
    void whatWasEstimatedIsRun() {
        page.setSource("OFFLINE");
        assertThat(page.run()).isEqualTo(PAGE + "begun");
        assertThat(run).containsExactly(new CampaignFilter(null, null, null, CampaignFilter.Source.OFFLINE, null));
    }

    @Test
    void whatComesTooLateIsSaidAndWhatIsNotThereIsNotFound() {
        assertThat(page.pause("7")).isEqualTo(PAGE + "paused");
        assertThat(page.resume("7")).isEqualTo(PAGE + "changed");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> page.pause("8"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> page.pause("x"));
    }

    @Test
    void aCampaignOffersWhatMakesSense() {
        assertThat(steps(CampaignState.RUNNING)).containsExactly("PAUSED", "CANCELLED", "DONE", "ROLLING_BACK");
        assertThat(steps(CampaignState.DONE)).containsExactly("ROLLING_BACK");
        assertThat(steps(CampaignState.ROLLED_BACK)).isEmpty();
        assertThat(campaign.settled()).isEqualTo(2);
    }

    private static List<String> steps(CampaignState state) {
        List<String> steps = new ArrayList<>();
        for (CampaignState next : CampaignState.values()) {
            if (view(state).may(next.name())) {
                steps.add(next.name());
            }
        }
        return steps;
    }

    private static CampaignView view(CampaignState state) {
        return new CampaignView(
                7, state, CampaignFilter.ALL, Instant.EPOCH, new CampaignProgress(2, 1, 1, 1, 0, 10, 1, 5L), ESTIMATE);
    }
}
