package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stacks as moto creates them: what refers to what, and what comes of conditions and defaults. */
class StacksIT {
    /** What moto passes over in silence. */
    private static final Set<String> MOTO_SKIPS = Set.of(
            "AWS::AutoScaling::ScalingPolicy",
            "AWS::CloudWatch::Alarm",
            "AWS::EC2::SecurityGroupEgress",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Logs::MetricFilter",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::Subscription",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy");

    private static Deployment gallery;

    @BeforeAll
    static void create() throws IOException, InterruptedException {
        gallery = DefaultGallery.get();
    }

    @Test
    void everythingIsCreatedButWhatMotoDoesNotKnowAndWhatIsNotWanted() {
        assertThat(gallery.stacks()).containsOnlyKeys("Network", "Data", "Functions", "Web", "Watch");
        gallery.stacks().forEach((name, stack) -> {
            Template template = Template.named(name.toLowerCase(Locale.ROOT));
            Set<String> missing = new TreeSet<>();
            template.resources().forEach((resource, definition) -> {
                boolean wanted = definition.get("Condition") == null;
                boolean known = !MOTO_SKIPS.contains(definition.get("Type"));
                if (wanted && known && !stack.resources().containsKey(resource)) {
                    missing.add(resource);
                }
            });
            assertThat(missing).as(name).isEmpty();
        });
    }

    @Test
    void byDefaultThereIsOneNatGatewayAndNoEndpointThatCosts() throws IOException, InterruptedException {
        assertThat(gallery.aws("ec2", "describe-nat-gateways").parts("NatGateways"))
                .hasSize(1);
        assertThat(gallery.aws("ec2", "describe-vpc-endpoints").parts("VpcEndpoints"))
                .extracting(endpoint -> endpoint.get("ServiceName"))
                .containsExactly("com.amazonaws.eu-central-1.s3");
    }

    @Test
    void theDatabaseIsPrivateInDataSubnets() throws IOException, InterruptedException {
        Part database =
                gallery.aws("rds", "describe-db-instances").parts("DBInstances").get(0);
        assertThat(database.content())
                .contains(
                        entry("DBInstanceIdentifier", "image-annotation-db"),
                        entry("DBName", "image_annotations_db"),
                        entry("DBInstanceClass", "db.t3.micro"),
                        entry("PubliclyAccessible", false),
                        entry("StorageEncrypted", true));
        assertThat(database.part("DBSubnetGroup").parts("Subnets"))
                .extracting(subnet -> subnet.get("SubnetIdentifier"))
                .containsExactlyInAnyOrder(
                        (Object[]) gallery.output("Network", "DataSubnetIds").split(","));
    }

    @Test
    void onlyServersAndFunctionsReachTheDatabase() throws IOException, InterruptedException {
        Part group = gallery.aws(
                        "ec2",
                        "describe-security-groups",
                        "--group-ids",
                        gallery.output("Network", "DatabaseSecurityGroupId"))
                .parts("SecurityGroups")
                .get(0);
        assertThat(group.parts("IpPermissions")).allSatisfy(rule -> {
            assertThat(rule.get("FromPort")).isEqualTo(3306);
            assertThat(rule.list("IpRanges")).isEmpty();
        });
        assertThat(group.parts("IpPermissions").stream().flatMap(rule -> rule.parts("UserIdGroupPairs").stream()))
                .extracting(pair -> pair.get("GroupId"))
                .containsExactlyInAnyOrder(
                        gallery.output("Network", "ServerSecurityGroupId"),
                        gallery.output("Network", "FunctionSecurityGroupId"));
    }
}
