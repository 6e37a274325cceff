package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryTemplateTest {
    private static final Pattern ACCOUNT = Pattern.compile("\\b\\d{12}\\b");
    private static final Pattern REGION = Pattern.compile("\\b(us|eu|ap|sa|ca|me|af|il|mx)(-gov)?-[a-z]+-\\d");

    static List<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterAndOutputIsDescribed(Template template) {
        assertThat(template.parameters()).isNotEmpty().allSatisfy(EveryTemplateTest::isDescribed);
        assertThat(template.outputs()).isNotEmpty().allSatisfy(EveryTemplateTest::isDescribed);
        assertThat((String) template.content().get("Description")).isNotBlank();
    }

    private static void isDescribed(String name, Part part) {
        assertThat((String) part.get("Description")).as(name).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noAccountRegionOrZoneIsWrittenDown(Template template) {
        template.visit(value -> {
            if (value instanceof String text) {
                assertThat(text).doesNotContainPattern(ACCOUNT).doesNotContainPattern(REGION);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLogEndsSomeTime(Template template) {
        assertThat(template.resourcesOf("AWS::Logs::LogGroup"))
                .allSatisfy((name, log) ->
                        assertThat(log.property("RetentionInDays")).isEqualTo(Map.of("Ref", "LogRetentionDays")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFunctionKeepsItsDeadLetters(Template template) {
        assertThat(template.resourcesOf("AWS::Lambda::Function"))
                .allSatisfy((name, function) ->
                        assertThat(function.properties().content()).containsKey("DeadLetterConfig"));
        assertThat(template.resourcesOf("AWS::SNS::Subscription")).allSatisfy((name, subscription) -> {
            if (subscription.property("Protocol").equals("lambda")) {
                assertThat(subscription.properties().content()).containsKey("RedrivePolicy");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void deadLettersWaitTwoWeeksEncrypted(Template template) {
        assertThat(template.resourcesOf("AWS::SQS::Queue")).allSatisfy((name, queue) -> {
            assertThat(queue.property("MessageRetentionPeriod")).isEqualTo(1_209_600);
            assertThat(queue.property("SqsManagedSseEnabled")).isEqualTo(true);
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noDatabaseIsPublic(Template template) {
        assertThat(template.resourcesOf("AWS::RDS::DBInstance"))
                .allSatisfy((name, database) ->
                        assertThat(database.property("PubliclyAccessible")).isEqualTo(false));
    }
}
