package org.annotatedgallery.campaign;

import static org.annotatedgallery.campaign.CampaignState.CANCELLED;
import static org.annotatedgallery.campaign.CampaignState.DONE;
import static org.annotatedgallery.campaign.CampaignState.PAUSED;
import static org.annotatedgallery.campaign.CampaignState.ROLLED_BACK;
import static org.annotatedgallery.campaign.CampaignState.ROLLING_BACK;
import static org.annotatedgallery.campaign.CampaignState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignStateTest {
    @Test
    void eachStateIsReachedFromWhereThatMakesSense() {
        assertThat(before(RUNNING)).containsExactlyInAnyOrder(RUNNING, PAUSED);
        assertThat(before(PAUSED)).containsExactlyInAnyOrder(PAUSED, RUNNING);
        assertThat(before(CANCELLED)).containsExactlyInAnyOrder(CANCELLED, RUNNING, PAUSED);
        assertThat(before(DONE)).containsExactlyInAnyOrder(DONE, RUNNING);
        assertThat(before(ROLLING_BACK)).isEqualTo(EnumSet.complementOf(EnumSet.of(ROLLED_BACK)));
        assertThat(before(ROLLED_BACK)).containsExactlyInAnyOrder(ROLLED_BACK, ROLLING_BACK);
    }

    @Test
    void aCampaignGoesNowhereElse() {
        Campaign campaign = new Campaign(CampaignFilter.ALL, Instant.EPOCH);
        campaign.moveTo(CANCELLED);
        assertThatIllegalStateException().isThrownBy(() -> campaign.moveTo(RUNNING));
        assertThat(campaign.state()).isEqualTo(CANCELLED);
    }

    private static Set<CampaignState> before(CampaignState next) {
        EnumSet<CampaignState> states = EnumSet.allOf(CampaignState.class);
        states.removeIf(state -> !state.mayBecome(next));
        return states;
    }
}
