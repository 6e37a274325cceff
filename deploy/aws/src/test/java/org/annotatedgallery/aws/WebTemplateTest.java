package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebTemplateTest {
    private final Template web = Template.named("web");

    @Test
    void loadBalancerAsksTheHomePageOnPort5000() {
        Part group = web.resource("TargetGroup").properties();

        assertThat(group.get("Protocol")).isEqualTo("HTTP");
        assertThat(group.get("Port")).isEqualTo(5000);
        assertThat(group.get("HealthCheckPath")).isEqualTo("/");
    }

    @Test
    void serverThatAnswersSlowlyIsNotTakenForDead() {
        Part group = web.resource("TargetGroup").properties();

        assertThat(group.get("HealthCheckTimeoutSeconds")).isEqualTo(30);
        assertThat(group.get("HealthCheckIntervalSeconds")).isEqualTo(35);
        assertThat(group.get("UnhealthyThresholdCount")).isEqualTo(4);
    }

    @Test
    void loadBalancerFacesTheInternet() {
        assertThat(web.resource("LoadBalancer").property("Scheme")).isEqualTo("internet-facing");
        assertThat(web.resource("HttpListener").property("Port")).isEqualTo(80);
        assertThat(web.resource("HttpsListener").get("Condition")).isEqualTo("WithCertificate");
    }

    @Test
    void serversAreAsTheLaunchTemplateConfinesThem() {
        Part server = web.resource("LaunchTemplate").properties().part("LaunchTemplateData");
        Part disk = Part.of(server.parts("BlockDeviceMappings").get(0).get("Ebs"));

        assertThat(server.part("MetadataOptions").get("HttpTokens")).isEqualTo("required");
        assertThat(disk.get("Encrypted")).isEqualTo(true);
        assertThat(disk.get("VolumeType")).isEqualTo("gp3");
        assertThat(web.parameters().get("InstanceType").get("Default")).isEqualTo("t2.micro");
    }

    @Test
    void groupHasOneToThreeServersUnlessToldOtherwise() {
        assertThat(web.parameters().get("MinInstances").get("Default")).isEqualTo(1);
        assertThat(web.parameters().get("MaxInstances").get("Default")).isEqualTo(3);
        assertThat(web.resource("Servers").property("HealthCheckType")).isEqualTo("ELB");
    }

    @Test
    void updateWaitsForNewServersBeforeOldOnesGo() {
        Part update = web.resource("Servers").part("UpdatePolicy").part("AutoScalingRollingUpdate");

        assertThat(update.get("WaitOnResourceSignals")).isEqualTo(true);
        assertThat(update.get("MinInstancesInService")).isEqualTo(Map.of("Ref", "MinInstances"));
    }

    @Test
    void groupGrowsAboveSeventyPercentOfItsProcessors() {
        Part target = web.resource("ScalingPolicy").properties().part("TargetTrackingConfiguration");

        assertThat(target.get("TargetValue")).isEqualTo(70);
        assertThat(target.part("PredefinedMetricSpecification").get("PredefinedMetricType"))
                .isEqualTo("ASGAverageCPUUtilization");
    }

    /** Or else they slow down without showing it, and the group shrinks under load. */
    @Test
    void serversWithCreditsGoOnWithoutThem() {
        Part server = web.resource("LaunchTemplate").properties().part("LaunchTemplateData");

        assertThat(server.get("CreditSpecification"))
                .isEqualTo(Map.of(
                        "Fn::If",
                        List.of("WithCredits", Map.of("CpuCredits", "unlimited"), Map.of("Ref", "AWS::NoValue"))));
    }

    @Test
    void newBastionHasTheAddressOfTheOld() {
        assertThat(web.resource("BastionAddress").property("InstanceId")).isEqualTo(Map.of("Ref", "Bastion"));
        assertThat(web.outputs().get("BastionAddress").get("Value")).isEqualTo(Map.of("Ref", "BastionAddress"));
    }
}
