package org.annotatedgallery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Those with a setting or two. */
class SmallConfigsTest {
    @Test
    void defaultsAreWhatTheReadmeSays() {
        assertThat(Defaults.of(CaptionsConfig.class))
                .containsEntry("gallery.annotator", "gemini")
                .hasSize(1);
        assertThat(Defaults.of(LiveConfig.class))
                .containsEntry("gallery.live.most-listeners", "500")
                .hasSize(1);
        assertThat(Defaults.of(ManagementConfig.class))
                .containsEntry("gallery.management.port", "5080")
                .hasSize(1);
        assertThat(Defaults.of(StorageConfig.class))
                .as("the bucket has no default")
                .containsEntry("gallery.s3.bucket", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("gallery.s3.derivative-prefix", "thumbnails/")
                .hasSize(2);
    }

    @Test
    void everySettingReachesItsPlace() {
        assertThat(new CaptionsConfig("OpenAI").annotator()).isEqualTo(CaptionsConfig.Annotator.OPENAI);
        assertThat(new LiveConfig(7).mostListeners()).isEqualTo(7);
        assertThat(new ManagementConfig(1).port()).isEqualTo(1);
        assertThat(new StorageConfig("b", "p/").bucket()).isEqualTo("b");
        assertThat(new StorageConfig("b", "p/").derivativePrefix()).isEqualTo("p/");
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptionsConfig("chatty"))
                .withMessageContaining("gallery.annotator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveConfig(0))
                .withMessageContaining("gallery.live.most-listeners");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ManagementConfig(0))
                .withMessageContaining("gallery.management.port");
    }
}
