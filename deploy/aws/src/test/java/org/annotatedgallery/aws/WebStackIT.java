package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers' stack as moto creates it: what a server is started with, and how requests find it. */
class WebStackIT {
    private static final Path SCRIPT = Path.of("user_data.sh");

    private static Deployment gallery;

    @BeforeAll
    static void create() throws IOException, InterruptedException {
        gallery = DefaultGallery.get();
    }

    @Test
    void serversRunTheScriptAsItStandsBesideTheTemplates(@TempDir Path folder)
            throws IOException, InterruptedException {
        String userData = userData();
        Path script = Files.writeString(folder.resolve("user_data"), userData);

        Command.Result check = Command.run("bash", "-n", script.toString());

        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(userData)
                .startsWith("#!/bin/bash\n")
                .contains("<<'END_OF_UNIT'\n" + Files.readString(Path.of("image_app.service")) + "END_OF_UNIT\n")
                .endsWith(Files.readString(SCRIPT));
    }

    @Test
    void theScriptFindsEveryVariableThatItNeeds() throws IOException, InterruptedException {
        String settings = userData().split("(?m)^cat >")[0];
        Map<String, String> variables = new HashMap<>();
        Command.run("bash", "-euc", settings + "\nenv")
                .output()
                .lines()
                .map(line -> line.split("=", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> variables.put(line[0], line[1]));

        assertThat(variables).containsKeys(neededByTheScript());
        assertThat(variables)
                .contains(
                        entry("AWS_REGION", MotoServer.REGION),
                        entry("RESOURCE", "Servers"),
                        entry("STACK_NAME", gallery.stacks().get("Web").name()),
                        entry("TARGET_GROUP", resource("TargetGroup")),
                        entry("LOG_GROUP", resource("ServerLog")),
                        entry("APP_KEY", "app.zip"),
                        entry("APP_CHECKSUM", "0".repeat(64)),
                        entry("GALLERY_S3_BUCKET", gallery.output("Data", "BucketName")),
                        entry("GALLERY_ANNOTATOR", "offline"),
                        entry("DB_HOST", gallery.output("Data", "DatabaseHost")),
                        entry("DB_NAME", "image_annotations_db"),
                        entry("DB_SECRET_ARN", gallery.output("Data", "DatabaseSecretArn")));
    }

    /** As its head lists them, but for the limit, which has a default. */
    private static String[] neededByTheScript() throws IOException {
        Stream<MatchResult> lists = Pattern.compile("(?m)^# {3}([A-Z_0-9, ]+)  ")
                .matcher(Files.readString(SCRIPT))
                .results();
        return lists.flatMap(list -> Stream.of(list.group(1).strip().split(", ")))
                .filter(name -> !name.equals("START_LIMIT"))
                .toArray(String[]::new);
    }

    @Test
    void aServerHasNoOtherWayInThanItsSecurityGroupAndNoOldMetadata() throws IOException, InterruptedException {
        assertThat(launchTemplate().content())
                .contains(
                        entry("InstanceType", "t2.micro"),
                        entry("SecurityGroupIds", List.of(gallery.output("Network", "ServerSecurityGroupId"))))
                .doesNotContainKey("KeyName");
        assertThat(launchTemplate().part("MetadataOptions").get("HttpTokens")).isEqualTo("required");
    }

    @Test
    void oneToThreeServersStandInTheApplicationSubnetsOfTwoZones() throws IOException, InterruptedException {
        Part group = gallery.aws("autoscaling", "describe-auto-scaling-groups")
                .parts("AutoScalingGroups")
                .get(0);

        assertThat(group.content())
                .contains(
                        entry("MinSize", 1),
                        entry("MaxSize", 3),
                        entry("HealthCheckType", "ELB"),
                        entry("HealthCheckGracePeriod", 900),
                        entry("VPCZoneIdentifier", gallery.output("Network", "ApplicationSubnetIds")));
        assertThat(group.list("AvailabilityZones")).doesNotHaveDuplicates().hasSize(2);
        assertThat(group.part("LaunchTemplate").get("LaunchTemplateId")).isEqualTo(resource("LaunchTemplate"));
    }

    @Test
    void aRequestToPort80ReachesServersOnPort5000ThatAnswerTheHomePage() throws IOException, InterruptedException {
        Part listener = gallery.aws("elbv2", "describe-listeners", "--load-balancer-arn", resource("LoadBalancer"))
                .parts("Listeners")
                .get(0);
        Part group = gallery.aws("elbv2", "describe-target-groups")
                .parts("TargetGroups")
                .get(0);
        Part server = gallery.aws("elbv2", "describe-target-health", "--target-group-arn", resource("TargetGroup"))
                .parts("TargetHealthDescriptions")
                .get(0);

        assertThat(listener.content()).contains(entry("Port", 80), entry("Protocol", "HTTP"));
        assertThat(listener.parts("DefaultActions"))
                .extracting(action -> action.get("TargetGroupArn"))
                .containsExactly(group.get("TargetGroupArn"));
        assertThat(group.content())
                .contains(
                        entry("Port", 5000),
                        entry("Protocol", "HTTP"),
                        entry("HealthCheckPath", "/"),
                        entry("VpcId", gallery.output("Network", "VpcId")));
        assertThat(server.part("Target").get("Port")).isEqualTo(5000);
    }

    private static String userData() throws IOException, InterruptedException {
        return new String(
                Base64.getDecoder().decode((String) launchTemplate().get("UserData")), StandardCharsets.UTF_8);
    }

    private static Part launchTemplate() throws IOException, InterruptedException {
        return gallery.aws(
                        "ec2",
                        "describe-launch-template-versions",
                        "--launch-template-id",
                        resource("LaunchTemplate"),
                        "--versions",
                        "$Latest")
                .parts("LaunchTemplateVersions")
                .get(0)
                .part("LaunchTemplateData");
    }

    private static String resource(String name) {
        return gallery.stacks().get("Web").resources().get(name);
    }
}
