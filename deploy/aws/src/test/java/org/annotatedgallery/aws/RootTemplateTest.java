package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RootTemplateTest {
    private static final Template ROOT = Template.named("root");
    private static final Path DATA_SOURCE =
            Path.of("../../gallery-war/src/main/java/org/annotatedgallery/config/DataSourceConfig.java");
    private static final int SESSIONS_OF_DB_T3_MICRO = 60;
    private static final Map<String, Part> STACKS = ROOT.resourcesOf("AWS::CloudFormation::Stack");

    static Stream<Template> nested() {
        return Template.all().stream().filter(template -> !template.name().equals("root"));
    }

    private static Part stack(Template template) {
        return STACKS.values().stream()
                .filter(stack -> stack.property("TemplateURL").equals(template.name() + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("root.yaml does not nest " + template));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void aNestedStackGetsEveryParameterThatItNeedsOrThatCanBeSaidAbove(Template template) {
        Set<String> needed = new TreeSet<>();
        template.parameters().forEach((name, parameter) -> {
            if (parameter.get("Default") == null || ROOT.parameters().containsKey(name)) {
                needed.add(name);
            }
        });
        assertThat(stack(template).properties().part("Parameters").content().keySet())
                .containsAll(needed)
                .isSubsetOf(template.parameters().keySet());
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatIsTakenFromANestedStackIsWhatItPutsOut(Template template) {
        String prefix = stackName(template);
        ROOT.visit(value -> {
            if (value instanceof Map<?, ?> map
                    && map.get("Fn::GetAtt") instanceof List<?> path
                    && path.get(0).equals(prefix)) {
                assertThat(template.outputs())
                        .containsKey(path.get(1).toString().replaceFirst("^Outputs\\.", ""));
            }
        });
    }

    private static String stackName(Template template) {
        return STACKS.entrySet().stream()
                .filter(stack -> stack.getValue().equals(stack(template)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("nested")
    void aParameterThatHasADefaultBelowHasTheSameAbove(Template template) {
        template.parameters().forEach((name, parameter) -> {
            Part above = ROOT.parameters().get(name);
            if (above != null && parameter.get("Default") != null) {
                assertThat(above.get("Default")).as(name).isEqualTo(parameter.get("Default"));
            }
        });
    }

    /** All servers and functions at once must be no alarm, and the least database must take them. */
    @Test
    void theDatabaseTakesAllThatMayRunByDefault() throws IOException {
        int sessions = number("MaxInstances") * sessionsOfAServer()
                + number("ThumbnailConcurrency")
                + number("AnnotationConcurrency");

        assertThat(sessions).isLessThan(number("DatabaseConnectionsAlarm"));
        assertThat(number("DatabaseConnectionsAlarm")).isLessThan(SESSIONS_OF_DB_T3_MICRO);
    }

    private static int number(String parameter) {
        return (Integer) ROOT.parameters().get(parameter).get("Default");
    }

    private static int sessionsOfAServer() throws IOException {
        Matcher size = Pattern.compile("maxPoolSize = (\\d+)").matcher(Files.readString(DATA_SOURCE));
        assertThat(size.find()).as("%s has the pool's size", DATA_SOURCE).isTrue();
        return Integer.parseInt(size.group(1));
    }

    @Test
    void everyParameterHasItsPlaceInTheConsole() {
        List<?> placed = Part.of(ROOT.content().get("Metadata"))
                .part("AWS::CloudFormation::Interface")
                .parts("ParameterGroups")
                .stream()
                .flatMap(group -> group.list("Parameters").stream())
                .toList();
        assertThat(placed)
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(ROOT.parameters().keySet());
    }

    @Test
    void everythingIsTaggedWithItsSystemAndItsResponsibility() {
        assertThat(STACKS)
                .allSatisfy((name, stack) -> assertThat(stack.properties().parts("Tags"))
                        .extracting(tag -> tag.get("Key"))
                        .containsExactly("application", "system", "responsibility"));
    }

    @Test
    void functionsAreDeployedAfterServersHaveBroughtTheSchemaUpToDate() {
        assertThat(ROOT.resource("Functions").list("DependsOn")).isEqualTo(List.of("Web"));
    }

    @Test
    void operatorsFindTheirWay() {
        assertThat(ROOT.outputs())
                .containsKeys(
                        "Address",
                        "BucketName",
                        "UploadTopicArn",
                        "AlarmTopicArn",
                        "DashboardUrl",
                        "ThumbnailDeadLettersUrl",
                        "AnnotationDeadLettersUrl",
                        "UndeliveredUploadsUrl");
    }

    @Test
    void onlyWhatIsDeployedMustBeSaid() {
        assertThat(ROOT.parameters())
                .allSatisfy((name, parameter) -> assertThat(parameter.get("Default") == null)
                        .as(name)
                        .isEqualTo(List.of("ArtifactBucket", "AppKey", "AppChecksum")
                                .contains(name)));
    }
}
