package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class WatchTemplateTest {
    private static final Template WATCH = Template.named("watch");
    private static final Map<String, Part> ALARMS = WATCH.resourcesOf("AWS::CloudWatch::Alarm");

    @Test
    void theseAreWatched() {
        Set<String> watched = ALARMS.values().stream()
                .map(alarm -> subject(alarm) + " " + alarm.property("MetricName"))
                .collect(Collectors.toSet());
        assertThat(watched)
                .containsExactlyInAnyOrder(
                        "TargetGroupFullName HealthyHostCount",
                        "TargetGroupFullName UnHealthyHostCount",
                        "TargetGroupFullName HTTPCode_Target_5XX_Count",
                        "LoadBalancerFullName HTTPCode_ELB_5XX_Count",
                        "TargetGroupFullName TargetResponseTime",
                        "AutoScalingGroupName CPUSurplusCreditsCharged",
                        "DatabaseIdentifier FreeStorageSpace",
                        "DatabaseIdentifier DatabaseConnections",
                        "DatabaseIdentifier CPUUtilization",
                        "ThumbnailFunctionName Errors",
                        "ThumbnailFunctionName AsyncEventAge",
                        "ThumbnailDeadLettersName ApproximateNumberOfMessagesVisible",
                        "AnnotationFunctionName Errors",
                        "AnnotationFunctionName AsyncEventAge",
                        "AnnotationDeadLettersName ApproximateNumberOfMessagesVisible",
                        "UndeliveredUploadsName ApproximateNumberOfMessagesVisible",
                        "ServerMetricsNamespace OldestThumbnailAge",
                        "ServerMetricsNamespace OldestCaptionAge");
    }

    /** What the metric is of: its last dimension, or else its namespace. */
    private static Object subject(Part alarm) {
        List<Part> dimensions = alarm.properties().parts("Dimensions");
        return dimensions.isEmpty()
                ? alarm.properties().part("Namespace").get("Ref")
                : dimensions.get(dimensions.size() - 1).part("Value").get("Ref");
    }

    @Test
    void everyAlarmIsSaidWhenItComesAndWhenItGoesAndWhatToDo() {
        List<Map<String, String>> topic = List.of(Map.of("Ref", "AlarmTopic"));
        assertThat(ALARMS).allSatisfy((name, alarm) -> {
            assertThat(alarm.property("AlarmActions")).isEqualTo(topic);
            assertThat(alarm.property("OKActions")).isEqualTo(topic);
            assertThat((String) alarm.property("AlarmDescription")).contains(". ");
            assertThat(alarm.property("TreatMissingData")).isNotNull();
        });
    }

    @Test
    void nobodyLeftIsAnAlarmEvenWhenNothingIsMeasured() {
        assertThat(WATCH.resource("NoHealthyServer").property("TreatMissingData"))
                .isEqualTo("breaching");
    }

    @Test
    void theOldestTaskOfWhicheverServerCountsAndSilenceIsAnAlarm() {
        assertThat(List.of(WATCH.resource("ThumbnailsOverdue"), WATCH.resource("CaptionsOverdue")))
                .allSatisfy(alarm -> {
                    assertThat(alarm.property("Statistic")).isEqualTo("Maximum");
                    assertThat(alarm.property("Threshold")).isEqualTo(Map.of("Ref", "OldestTaskSeconds"));
                    assertThat(alarm.property("TreatMissingData")).isEqualTo("breaching");
                });
    }

    @Test
    void oneEventThatHasWaitedTooLongIsEnough() {
        assertThat(List.of(WATCH.resource("ThumbnailWaits"), WATCH.resource("AnnotationWaits")))
                .allSatisfy(
                        alarm -> assertThat(alarm.property("DatapointsToAlarm")).isEqualTo(1));
    }

    @Test
    void oneInTwentyIsWhatCountsAsSlow() {
        assertThat(WATCH.resource("SlowAnswers").property("ExtendedStatistic")).isEqualTo("p95");
    }

    @Test
    void theDashboardShowsWhatIsWatched() {
        Part body = Part.of(new Yaml().load((String)
                WATCH.resource("Dashboard").properties().part("DashboardBody").get("Fn::Sub")));
        Set<Object> shown = body.parts("widgets").stream()
                .flatMap(widget -> widget.part("properties").list("metrics").stream())
                .map(metric -> ((List<?>) metric).get(1))
                .collect(Collectors.toSet());
        assertThat(shown)
                .containsAll(ALARMS.values().stream()
                        .map(alarm -> alarm.property("MetricName"))
                        .toList());
    }
}
