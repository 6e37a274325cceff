package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataTemplateTest {
    private static final Template DATA = Template.named("data");
    private static final Part DATABASE = DATA.resource("Database");
    private static final Part BUCKET = DATA.resource("Bucket");

    @Test
    void theDatabaseIsPrivateAndEncryptedAndItsPasswordIsNobodysButRds() {
        assertThat(DATABASE.properties().content())
                .contains(
                        entry("PubliclyAccessible", false),
                        entry("StorageEncrypted", true),
                        entry("ManageMasterUserPassword", true),
                        entry("VPCSecurityGroups", List.of(Map.of("Ref", "DatabaseSecurityGroupId"))))
                .doesNotContainKey("MasterUserPassword");
        assertThat(DATA.resource("DatabaseSettings")
                        .properties()
                        .part("Parameters")
                        .get("require_secure_transport"))
                .isEqualTo("1");
    }

    @Test
    void theDatabaseIsTheOneThatOperatorsLookFor() {
        assertThat(DATABASE.properties().content())
                .contains(entry("Engine", "mysql"), entry("DBName", "image_annotations_db"), entry("Port", "3306"));
        assertThat(defaultOf("DatabaseVersion")).isEqualTo("8.4.9");
        assertThat(defaultOf("DatabaseIdentifier")).isEqualTo("image-annotation-db");
        assertThat(defaultOf("DatabaseClass")).isEqualTo("db.t3.micro");
    }

    @Test
    void theDatabaseSurvivesMistakes() {
        assertThat(DATABASE.get("DeletionPolicy")).isEqualTo("Snapshot");
        assertThat(DATABASE.get("UpdateReplacePolicy")).isEqualTo("Snapshot");
        assertThat(defaultOf("DatabaseDeletionProtection")).isEqualTo("true");
        assertThat(defaultOf("DatabaseBackupDays")).isEqualTo(7);
        assertThat(DATA.parameters().get("DatabaseBackupDays").get("MinValue")).isEqualTo(1);
    }

    @Test
    void nothingInTheBucketIsEverPublic() {
        assertThat(BUCKET.properties().part("PublicAccessBlockConfiguration").content())
                .isEqualTo(Map.of(
                        "BlockPublicAcls", true,
                        "BlockPublicPolicy", true,
                        "IgnorePublicAcls", true,
                        "RestrictPublicBuckets", true));
        assertThat(BUCKET.properties().content()).doesNotContainKeys("AccessControl", "WebsiteConfiguration");
        assertThat(DATA.resourcesOf("AWS::S3::Bucket")).hasSize(1);
    }

    @Test
    void theBucketIsEncrypted() {
        assertThat(BUCKET.properties().content()).containsKey("BucketEncryption");
    }

    @Test
    void theBucketOutlivesItsStackAndDropsUnfinishedUploads() {
        assertThat(BUCKET.get("DeletionPolicy")).isEqualTo("Retain");
        assertThat(BUCKET.properties().part("LifecycleConfiguration").parts("Rules"))
                .anySatisfy(rule -> assertThat(
                                rule.part("AbortIncompleteMultipartUpload").get("DaysAfterInitiation"))
                        .isEqualTo(1));
    }

    @Test
    void originalsAreAnnouncedAndDerivativesAreNot() {
        assertThat(BUCKET.properties().get("NotificationConfiguration"))
                .isEqualTo(Map.of(
                        "TopicConfigurations",
                        List.of(Map.of(
                                "Event", "s3:ObjectCreated:*",
                                "Topic", Map.of("Ref", "UploadTopic"),
                                "Filter",
                                        Map.of(
                                                "S3Key",
                                                Map.of(
                                                        "Rules",
                                                        List.of(Map.of("Name", "prefix", "Value", "uploads/"))))))));
        assertThat(defaultOf("TopicName")).isEqualTo("snsUploadsForProcessing");
    }

    @Test
    void theTopicTakesAnnouncementsBeforeTheBucketIsMade() {
        assertThat(BUCKET.list("DependsOn")).isEqualTo(List.of("UploadTopicPolicy"));
        assertThat(BUCKET.property("BucketName")).isEqualTo(Map.of("Ref", "BucketName"));
    }

    private static Object defaultOf(String parameter) {
        return DATA.parameters().get(parameter).get("Default");
    }
}
