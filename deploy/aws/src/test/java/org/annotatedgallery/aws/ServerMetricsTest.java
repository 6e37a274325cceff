package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerMetricsTest {
    /** How every line begins; ServerStartIT compares with those of a real server. */
    private static final String REPORT = "2026-11-28 12:00:00.123 INFO org.annotatedgallery.waiting.WaitingReport: ";

    @Test
    void bothAgesAreTakenFromTheReport() {
        assertThat(ServerMetrics.of(REPORT + "Oldest waiting: thumbnail 0 s, caption 5412 s"))
                .containsExactly(entry("OldestCaptionAge", "5412"), entry("OldestThumbnailAge", "0"));
    }

    @Test
    void anyOtherLineIsNoMetric() {
        assertThat(ServerMetrics.of(REPORT + "The database does not answer")).isEmpty();
        assertThat(ServerMetrics.of(
                        REPORT.replace("WaitingReport", "Another") + "Oldest waiting: thumbnail 0 s, caption 5412 s"))
                .isEmpty();
        assertThat(ServerMetrics.of("")).isEmpty();
    }

    @Test
    void agesAreSecondsInTheNamespaceThatAlarmsLookAt() {
        Template web = Template.named("web");
        Object namespace = web.outputs().get("ServerMetricsNamespace").get("Value");
        for (String name : List.of("OldestThumbnailAge", "OldestCaptionAge")) {
            Part filter = web.resource(name).properties();
            assertThat(filter.get("LogGroupName")).isEqualTo(Map.of("Ref", "ServerLog"));
            assertThat(filter.parts("MetricTransformations").get(0).content())
                    .contains(entry("Unit", "Seconds"), entry("MetricNamespace", namespace));
        }
    }
}
