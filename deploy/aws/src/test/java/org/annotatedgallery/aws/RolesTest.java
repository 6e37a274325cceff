package org.annotatedgallery.aws;

import static org.annotatedgallery.aws.Statement.allow;
import static org.annotatedgallery.aws.Statement.deny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What roles may do, each as a whole; whom resources let in is in {@link ResourcePoliciesTest}. */
class RolesTest {
    private static final Template FUNCTIONS = Template.named("functions");
    private static final Template WEB = Template.named("web");
    private static final String S3 = "arn:${AWS::Partition}:s3:::";
    private static final String BUCKET = S3 + "${BucketName}";
    private static final String UPLOADS = BUCKET + "/uploads/*";
    private static final String THUMBNAILS = BUCKET + "/thumbnails/*";
    private static final String FUNCTION =
            "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${SystemName}-";
    private static final String[] NETWORK = {
        "ec2:AssignPrivateIpAddresses",
        "ec2:CreateNetworkInterface",
        "ec2:DeleteNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSubnets",
        "ec2:UnassignPrivateIpAddresses"
    };

    @Test
    void serversMayDoThisAndNothingElse() {
        assertThat(statements(WEB, "ServerRole"))
                .containsExactlyInAnyOrder(
                        allow("sts:AssumeRole").toService("ec2"),
                        allow("s3:GetObject").on(S3 + "${ArtifactBucket}/${AppKey}"),
                        allow("s3:GetObject", "s3:PutObject", "s3:DeleteObject").on(UPLOADS),
                        allow("s3:GetObject", "s3:DeleteObject").on(THUMBNAILS),
                        allow("s3:ListBucket").on(BUCKET).when(prefixIs(List.of("uploads/*", "thumbnails/*"))),
                        allow("secretsmanager:GetSecretValue").on("DatabaseSecretArn"),
                        allow("elasticloadbalancing:DescribeTargetHealth").on("*"));
        assertThat(WEB.resource("ServerRole").property("ManagedPolicyArns"))
                .isEqualTo(List.of(
                        Map.of("Fn::Sub", "arn:${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"),
                        Map.of("Fn::Sub", "arn:${AWS::Partition}:iam::aws:policy/CloudWatchAgentServerPolicy")));
    }

    @Test
    void theThumbnailFunctionMayDoThisAndNothingElse() {
        assertThat(statements(FUNCTIONS, "ThumbnailRole"))
                .containsExactlyInAnyOrder(
                        allow("sts:AssumeRole").toService("lambda"),
                        allow("s3:GetObject").on(UPLOADS),
                        allow("s3:PutObject", "s3:DeleteObject").on(THUMBNAILS),
                        allow("s3:ListBucket").on(BUCKET).when(prefixIs(List.of("uploads/*", "thumbnails/*"))),
                        allow("secretsmanager:GetSecretValue").on("DatabaseSecretArn"),
                        allow("logs:CreateLogStream", "logs:PutLogEvents").on("ThumbnailLog.Arn"),
                        allow("sqs:SendMessage").on("ThumbnailDeadLetters.Arn"));
    }

    @Test
    void theAnnotationFunctionMayDoThisAndNothingElse() {
        assertThat(statements(FUNCTIONS, "AnnotationRole"))
                .containsExactlyInAnyOrder(
                        allow("sts:AssumeRole").toService("lambda"),
                        allow("s3:GetObject").on(UPLOADS),
                        allow("s3:ListBucket").on(BUCKET).when(prefixIs("uploads/*")),
                        allow("secretsmanager:GetSecretValue").on("DatabaseSecretArn", "GeminiSecretArn if WithGemini"),
                        allow("logs:CreateLogStream", "logs:PutLogEvents").on("AnnotationLog.Arn"),
                        allow("sqs:SendMessage").on("AnnotationDeadLetters.Arn"));
    }

    @Test
    void theNetworkIsLambdasToUseAndNotTheFunctions() {
        List<Map<String, String>> both =
                List.of(Map.of("Fn::Sub", FUNCTION + "thumbnail"), Map.of("Fn::Sub", FUNCTION + "annotate"));
        assertThat(statements(FUNCTIONS, "NetworkAccess"))
                .containsExactlyInAnyOrder(
                        allow(NETWORK).on("*"),
                        deny(NETWORK).on("*").when(Map.of("ArnEquals", Map.of("lambda:SourceFunctionArn", both))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void aFunctionHasItsOwnRoleAndTheNetwork(String name) {
        assertThat(FUNCTIONS.resource(name + "Function").property("Role"))
                .isEqualTo(Map.of("Fn::GetAtt", List.of(name + "Role", "Arn")));
        assertThat(FUNCTIONS.resource(name + "Role").property("ManagedPolicyArns"))
                .isEqualTo(List.of(Map.of("Ref", "NetworkAccess")));
    }

    @Test
    void serversHaveTheirRoleAndTheBastionHasNone() {
        assertThat(WEB.resource("ServerProfile").property("Roles")).isEqualTo(List.of(Map.of("Ref", "ServerRole")));
        assertThat(WEB.resource("LaunchTemplate")
                        .properties()
                        .part("LaunchTemplateData")
                        .get("IamInstanceProfile"))
                .isEqualTo(Map.of("Arn", Map.of("Fn::GetAtt", List.of("ServerProfile", "Arn"))));
        assertThat(WEB.resource("Bastion").properties().content()).doesNotContainKey("IamInstanceProfile");
        assertThat(WEB.resource("BastionTemplate")
                        .properties()
                        .part("LaunchTemplateData")
                        .content())
                .doesNotContainKey("IamInstanceProfile");
    }

    private static List<Statement> statements(Template template, String resource) {
        return Statement.within(template.resource(resource));
    }

    private static Map<String, Object> prefixIs(Object prefixes) {
        return Map.of("StringLikeIfExists", Map.of("s3:prefix", prefixes));
    }
}
