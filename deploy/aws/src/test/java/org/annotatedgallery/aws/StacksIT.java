package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stacks as moto creates them: what refers to what, and what comes of conditions and defaults. */
class StacksIT {
    /** What moto passes over in silence. */
    private static final Set<String> MOTO_SKIPS = Set.of(
            "AWS::AutoScaling::ScalingPolicy",
            "AWS::CloudWatch::Alarm",
            "AWS::EC2::SecurityGroupEgress",
            "AWS::Lambda::EventInvokeConfig",
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

    @Test
    void theThumbnailFunctionIsToldWhereTheseStacksKeepThings() throws IOException, InterruptedException {
        Part function = gallery.aws("lambda", "get-function-configuration", "--function-name", "gallery-thumbnail");
        assertThat(function.content())
                .contains(entry("MemorySize", 128), entry("Timeout", 150), entry("Runtime", "java25"));
        Map<String, String> variables = new HashMap<>();
        function.part("Environment")
                .part("Variables")
                .content()
                .forEach((name, value) -> variables.put(name, value.toString()));
        assertThat(variables)
                .isEqualTo(Map.of(
                        "AWS_LAMBDA_EXEC_WRAPPER", "/opt/own-heap",
                        "DB_HOST", gallery.output("Data", "DatabaseHost"),
                        "DB_PORT", "3306",
                        "DB_NAME", "image_annotations_db",
                        "DB_SECRET_ARN", gallery.output("Data", "DatabaseSecretArn"),
                        "TARGET_S3_BUCKET", gallery.output("Data", "BucketName"),
                        "TARGET_S3_PREFIX", "thumbnails/"));
        assertThat(function.part("VpcConfig").list("SubnetIds"))
                .isEqualTo(List.of(
                        gallery.output("Network", "ApplicationSubnetIds").split(",")));
    }

    @Test
    void theAnnotationFunctionSpeaksOfflineWithoutAKey() throws IOException, InterruptedException {
        Part function = gallery.aws("lambda", "get-function-configuration", "--function-name", "gallery-annotate");
        assertThat(function.get("MemorySize")).isEqualTo(512);
        assertThat(function.part("Environment").part("Variables").content())
                .contains(
                        entry("GALLERY_ANNOTATOR", "offline"),
                        entry("GALLERY_CAPTION_DAILY_BUDGET_USD", "1"),
                        entry("GALLERY_CAPTION_LANGUAGE", "en"))
                .doesNotContainKey("GEMINI_SECRET_ARN");
    }

    @Test
    void theLayerKeepsItsProgramExecutable(@TempDir Path folder) throws IOException, InterruptedException {
        Part content =
                gallery.template("Functions").resource("OwnHeap").properties().part("Content");
        Path layer = folder.resolve("layer.zip");
        gallery.aws(
                "s3api",
                "get-object",
                "--bucket",
                (String) content.get("S3Bucket"),
                "--key",
                (String) content.get("S3Key"),
                layer.toString());
        try (FileSystem zip = FileSystems.newFileSystem(layer, Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(Files.getPosixFilePermissions(zip.getPath("own-heap")))
                    .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        }
    }
}
