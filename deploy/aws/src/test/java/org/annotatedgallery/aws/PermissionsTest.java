package org.annotatedgallery.aws;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whatever is allowed; what each may do is in {@link RolesTest} and {@link ResourcePoliciesTest}. */
class PermissionsTest {
    private static final Pattern NAMED =
            Pattern.compile("[^*?]+|arn:\\$\\{AWS::Partition}:s3:::\\$\\{BucketName}/(uploads|thumbnails)/\\*");

    static List<Template> templates() {
        return Template.all();
    }

    @Test
    void theseGivePermissionsAndNothingElseDoes() {
        Set<String> giving = templates().stream()
                .flatMap(template -> template.resources().entrySet().stream()
                        .filter(resource -> givesPermissions(resource.getValue()))
                        .map(resource -> template + " " + resource.getKey()))
                .collect(toSet());
        assertThat(giving)
                .containsExactlyInAnyOrder(
                        "data BucketPolicy",
                        "data UploadTopicPolicy",
                        "functions AnnotationPermission",
                        "functions AnnotationRole",
                        "functions NetworkAccess",
                        "functions ThumbnailPermission",
                        "functions ThumbnailRole",
                        "functions UndeliveredUploadsPolicy",
                        "watch AlarmTopicPolicy",
                        "web ServerProfile",
                        "web ServerRole");
    }

    private static boolean givesPermissions(Part resource) {
        String type = resource.get("Type").toString();
        return type.startsWith("AWS::IAM::")
                || type.equals("AWS::Lambda::Permission")
                || !Statement.within(resource).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyActionIsNamedAndOnlyServicesAreLetIn(Template template) {
        assertThat(allowed(template)).allSatisfy(statement -> {
            assertThat(statement.actions()).isNotEmpty().noneMatch(action -> action.matches(".*[*?].*"));
            assertThat(Part.of(statement.principal()).content().keySet()).isSubsetOf("Service");
        });
    }

    /** The templates say why. */
    @Test
    void onlyTheseAreAllowedOnMoreThanWhatIsNamed() {
        Set<String> actions = templates().stream()
                .flatMap(template -> allowed(template).stream())
                .filter(statement -> !statement.resources().stream().allMatch(NAMED.asMatchPredicate()))
                .flatMap(statement -> statement.actions().stream())
                .collect(toSet());
        assertThat(actions)
                .containsExactlyInAnyOrder(
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:UnassignPrivateIpAddresses",
                        "elasticloadbalancing:DescribeTargetHealth");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noParameterWidensWhatIsNamed(Template template) {
        Map<String, Part> parameters = template.parameters();
        allowed(template).stream()
                .flatMap(statement -> statement.resources().stream())
                .flatMap(resource -> parameters.keySet().stream().filter(resource::contains))
                .forEach(name -> {
                    String pattern = (String) parameters.get(name).get("AllowedPattern");
                    assertThat(pattern).as(name).isNotNull();
                    assertThat(Stream.of("*", "arn:*", "?")).as(name).noneMatch(value -> value.matches(pattern));
                });
    }

    private static List<Statement> allowed(Template template) {
        return template.resources().values().stream()
                .flatMap(resource -> Statement.within(resource).stream())
                .filter(Statement::allows)
                .toList();
    }
}
