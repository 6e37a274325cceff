package org.annotatedgallery.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CampaignFilterTest {
    @Test
    void promptVersionsGoByTheirNumbers() {
        CampaignFilter filter = CampaignFilter.parse("m", "v12", "pt-BR", "NONE", "sea");
        assertThat(filter).isEqualTo(new CampaignFilter("m", 12, "pt-BR", CampaignFilter.Source.NONE, "sea"));
        assertThat(filter.promptNameBefore()).isEqualTo("v12");
        assertThat(CampaignFilter.ALL.promptNameBefore()).isNull();
        for (String name : new String[] {"12", "v", "V2", "v2a", "v1234567", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CampaignFilter.parse(null, name, null, null, null))
                    .withMessageStartingWith("promptVersionBefore");
        }
    }

    @Test
    void peoplesWordsCannotBeAskedFor() {
        for (String source : new String[] {"HUMAN", "model", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CampaignFilter.parse(null, null, null, source, null))
                    .withMessageStartingWith("source")
                    .withMessageContaining("OFFLINE");
        }
        assertThat(CampaignFilter.parse(null, null, null, null, null)).isEqualTo(CampaignFilter.ALL);
    }

    @Test
    void whatCanMatchNothingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(" ", null, null, null, null))
                .withMessageStartingWith("modelBefore");
        for (String language : new String[] {"german!", "en_%", "", "e"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CampaignFilter(null, null, language, null, null))
                    .withMessageStartingWith("language");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFilter(null, null, null, null, "x".repeat(101)))
                .withMessageStartingWith("tag");
    }
}
