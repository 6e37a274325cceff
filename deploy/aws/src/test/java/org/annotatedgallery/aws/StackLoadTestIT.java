package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * load-test.sh on a stack that moto has: the AWS CLI is the real one, the address is a server on this machine, and time does
 * not pass but is set forward.
 */
class StackLoadTestIT {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String GROUP = "servers";
    private static final String TARGETS = "targetgroup/servers/1";
    private static final String BALANCER = "app/gallery/1";
    private static final String OF_GROUP = "{Name=AutoScalingGroupName,Value=%s}".formatted(GROUP);
    private static final String OF_TARGETS =
            "{Name=TargetGroup,Value=%s},{Name=LoadBalancer,Value=%s}".formatted(TARGETS, BALANCER);
    private static final String TEMPLATE = """
            Resources:
              LaunchTemplate:
                Type: AWS::EC2::LaunchTemplate
                Properties:
                  LaunchTemplateData: { ImageId: ami-12c6146b, InstanceType: t2.micro }
              Servers:
                Type: AWS::AutoScaling::AutoScalingGroup
                Properties:
                  AutoScalingGroupName: %s
                  AvailabilityZones: [eu-central-1a]
                  MinSize: "1"
                  MaxSize: "3"
                  LaunchTemplate:
                    LaunchTemplateId: !Ref LaunchTemplate
                    Version: !GetAtt LaunchTemplate.LatestVersionNumber
            Outputs:
              AutoScalingGroupName: { Value: !Ref Servers }
              TargetGroupFullName: { Value: %s }
              LoadBalancerFullName: { Value: %s }
              Address: { Value: "%s" }
            """;

    @TempDir
    private static Path folder;

    private static MotoServer moto;
    private static LoadedPage page;

    @BeforeAll
    static void createStack() throws IOException, InterruptedException {
        MotoServer.assumeInstalled();
        assumeThat(Command.isInstalled("ab"))
                .as("a stack is loaded where ab is installed")
                .isTrue();
        page = LoadedPage.start();
        moto = MotoServer.start(folder.resolve("moto.log"));
        String template = TEMPLATE.formatted(GROUP, TARGETS, BALANCER, page.site());
        moto.aws("cloudformation", "create-stack", "--stack-name", "gallery", "--template-body", template);
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.stop();
        }
        if (page != null) {
            page.stop();
        }
    }

    @BeforeEach
    void forgetActivities() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("activities"), "");
        want(1);
    }

    @Test
    void theGroupsFiguresAreToldMinuteByMinute() throws IOException, InterruptedException {
        put("AWS/AutoScaling", "GroupDesiredCapacity", OF_GROUP, 1, 3, 3, 1);
        put("AWS/AutoScaling", "GroupInServiceInstances", OF_GROUP, 1, 1, 3, 1);
        put("AWS/EC2", "CPUUtilization", OF_GROUP, 12, 99, 71, 3);
        put("AWS/ApplicationELB", "HealthyHostCount", OF_TARGETS, 1, 1, 3, 1);
        put("AWS/ApplicationELB", "RequestCountPerTarget", OF_TARGETS, null, 2400, 1200, 0);

        Command.Result run = load(1, "-n", "200", "-c", "10");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("200 requests to " + page.address() + ", watching servers")
                .containsSubsequence(
                        "  UTC   wanted in service   CPU %  healthy  requests each",
                        "12:00        1          1      12        1              -",
                        "12:01        3          1      99        1           2400",
                        "12:02        3          3      71        3           1200",
                        "12:03        1          1       3        1              0",
                        "requests    200 of 200, 10 at once");
    }

    @Test
    void whatTheGroupDidSinceThenIsTold() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("activities"), """
                2026-11-28T11:59:59.900000+00:00\t2026-11-28T12:00:30+00:00\tSuccessful\tLaunching before
                2026-11-28T12:01:30.123000+00:00\t2026-11-28T12:02:31+00:00\tSuccessful\tLaunching a new EC2 instance: i-1
                2026-11-28T12:05:00.000000+00:00\tNone\tInProgress\tTerminating EC2 instance: i-1
                """);

        Command.Result run = load(3, "-n", "20", "-c", "10");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).endsWith("""
                        12:01:30  12:02:31  Successful: Launching a new EC2 instance: i-1
                        12:05:00         -  InProgress: Terminating EC2 instance: i-1
                        """).doesNotContain("before");
    }

    @Test
    void aGroupThatDoesNotShrinkAgainIsNamedAfterAnHour() throws IOException, InterruptedException {
        want(2);

        Command.Result run = load(20, "-n", "20", "-c", "10");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("requests    20 of 20", "the group still has 2 servers, of which 1 are its least");
        assertThat(Instant.ofEpochSecond(
                        Long.parseLong(Files.readString(clock()).strip())))
                .isAfterOrEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void anotherAddressThanTheStacksOwnIsNotLoaded() throws IOException, InterruptedException {
        Command.Result run = load(1, "http://example.com/gallery");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("example.com is not the stack's own address, which is 127.0.0.1");
    }

    @Test
    void aStackThatCannotBeReadIsNamed() throws IOException, InterruptedException {
        Command.Result run = load(1, "--stack", "unknown", "-n", "20", "-c", "10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("the stack unknown cannot be read");
    }

    /** @param haste how much faster than asked for time passes while the script sleeps */
    private static Command.Result load(int haste, String... arguments) throws IOException, InterruptedException {
        Files.writeString(clock(), NOON.getEpochSecond() + "\n");
        Map<String, String> environment = new HashMap<>(moto.environment());
        environment.put("PATH", Path.of("tests/load_test").toAbsolutePath() + ":" + System.getenv("PATH"));
        environment.put("CLOCK", clock().toString());
        environment.put("HASTE", Integer.toString(haste));
        environment.put("ACTIVITIES", folder.resolve("activities").toString());
        List<String> command = new ArrayList<>(List.of("./load-test.sh", "--stack", "gallery"));
        command.addAll(List.of(arguments));
        return Command.run(environment, command.toArray(String[]::new));
    }

    private static Path clock() {
        return folder.resolve("clock");
    }

    private static void want(int servers) throws IOException, InterruptedException {
        moto.aws(
                "autoscaling",
                "set-desired-capacity",
                "--auto-scaling-group-name",
                GROUP,
                "--desired-capacity",
                Integer.toString(servers));
    }

    /** @param values minute by minute, from noon on; {@code null} where none is known */
    private static void put(String namespace, String name, String dimensions, Integer... values)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("cloudwatch", "put-metric-data", "--namespace", namespace, "--metric-data"));
        for (int minute = 0; minute < values.length; minute++) {
            if (values[minute] != null) {
                command.add("MetricName=%s,Dimensions=[%s],Timestamp=%s,Value=%d"
                        .formatted(name, dimensions, NOON.plusSeconds(60L * minute), values[minute]));
            }
        }
        moto.aws(command.toArray(String[]::new));
    }
}
