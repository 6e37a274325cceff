package org.annotatedgallery.aws;

import static org.annotatedgallery.aws.Statement.allow;
import static org.annotatedgallery.aws.Statement.deny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a bucket, a topic, a queue or a function lets in, beside the roles. */
class ResourcePoliciesTest {
    private static final Map<String, String> THIS_ACCOUNT = Map.of("Ref", "AWS::AccountId");
    private static final Map<String, String> UPLOAD_TOPIC = Map.of("Ref", "UploadTopicArn");

    @Test
    void theBucketAnswersOnlyToTls() {
        assertThat(Statement.within(Template.named("data").resource("BucketPolicy")))
                .containsExactly(deny("s3:*")
                        .to("*")
                        .on("Bucket.Arn", "${Bucket.Arn}/*")
                        .when(Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }

    @Test
    void onlyTheBucketOfThisAccountAnnouncesUploads() {
        Map<String, String> bucket = Map.of("Fn::Sub", "arn:${AWS::Partition}:s3:::${BucketName}");
        assertThat(Statement.within(Template.named("data").resource("UploadTopicPolicy")))
                .containsExactly(allow("sns:Publish")
                        .toService("s3")
                        .on("UploadTopic")
                        .when(Map.of(
                                "ArnEquals", Map.of("aws:SourceArn", bucket),
                                "StringEquals", Map.of("aws:SourceAccount", THIS_ACCOUNT))));
    }

    @Test
    void onlyTheTopicLeavesUndeliveredUploads() {
        assertThat(Statement.within(Template.named("functions").resource("UndeliveredUploadsPolicy")))
                .containsExactly(allow("sqs:SendMessage")
                        .toService("sns")
                        .on("UndeliveredUploads.Arn")
                        .when(Map.of("ArnEquals", Map.of("aws:SourceArn", UPLOAD_TOPIC))));
    }

    @Test
    void onlyAlarmsOfThisAccountAreSaid() {
        assertThat(Statement.within(Template.named("watch").resource("AlarmTopicPolicy")))
                .containsExactly(allow("sns:Publish")
                        .toService("cloudwatch")
                        .on("AlarmTopic")
                        .when(Map.of("StringEquals", Map.of("aws:SourceAccount", THIS_ACCOUNT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void onlyTheTopicCallsAFunction(String name) {
        assertThat(Template.named("functions")
                        .resource(name + "Permission")
                        .properties()
                        .content())
                .isEqualTo(Map.of(
                        "FunctionName",
                        Map.of("Ref", name + "Function"),
                        "Action",
                        "lambda:InvokeFunction",
                        "Principal",
                        "sns.amazonaws.com",
                        "SourceArn",
                        UPLOAD_TOPIC));
    }
}
