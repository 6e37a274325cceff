package org.annotatedgallery.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CampaignFilterTest {
    @Test
    void promptVersionsGoByTheirNumbers() {
        assertThat(CampaignFilter.promptNumber("v12")).isEqualTo(12);
        assertThat(new CampaignFilter(null, 12, null, null, null).promptNameBefore())
                .isEqualTo("v12");
        assertThat(CampaignFilter.ALL.promptNameBefore()).isNull();
        for (String name : new String[] {"12", "v", "V2", "v2a", "v1234567", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CampaignFilter.promptNumber(name))
                    .withMessageStartingWith("promptVersionBefore");
        }
    }

    @Test
    void whatCanMatchNothingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(" ", null, null, null, null))
                .withMessageStartingWith("modelBefore");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(null, null, "german!", null, null))
                .withMessageStartingWith("language");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(null, null, "en_%", null, null))
                .withMessageStartingWith("language");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(null, null, null, null, "x".repeat(101)))
                .withMessageStartingWith("tag");
    }
}
