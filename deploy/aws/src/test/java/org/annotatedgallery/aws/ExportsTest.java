package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The index of what each template gives to the others: whoever changes it changes what they can count on. */
class ExportsTest {
    @Test
    void network() {
        assertThat(Template.named("network").outputs())
                .containsOnlyKeys(
                        "VpcId",
                        "PublicSubnetIds",
                        "ApplicationSubnetIds",
                        "DataSubnetIds",
                        "LoadBalancerSecurityGroupId",
                        "ServerSecurityGroupId",
                        "FunctionSecurityGroupId",
                        "DatabaseSecurityGroupId",
                        "BastionSecurityGroupId");
    }

    @Test
    void data() {
        assertThat(Template.named("data").outputs())
                .containsOnlyKeys(
                        "DatabaseHost",
                        "DatabasePort",
                        "DatabaseName",
                        "DatabaseIdentifier",
                        "DatabaseSecretArn",
                        "BucketName",
                        "UploadTopicArn");
    }

    @Test
    void functions() {
        assertThat(Template.named("functions").outputs())
                .containsOnlyKeys(
                        "ThumbnailFunctionName",
                        "AnnotationFunctionName",
                        "ThumbnailDeadLettersUrl",
                        "AnnotationDeadLettersUrl",
                        "UndeliveredUploadsUrl",
                        "ThumbnailDeadLettersName",
                        "AnnotationDeadLettersName",
                        "UndeliveredUploadsName");
    }

    @Test
    void web() {
        assertThat(Template.named("web").outputs())
                .containsOnlyKeys(
                        "Address",
                        "BastionAddress",
                        "LoadBalancerFullName",
                        "TargetGroupFullName",
                        "AutoScalingGroupName",
                        "ServerMetricsNamespace",
                        "ServerLogName");
    }

    @Test
    void watch() {
        assertThat(Template.named("watch").outputs()).containsOnlyKeys("AlarmTopicArn", "DashboardUrl");
    }
}
