package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FunctionPermissionsTest {
    private static final Template FUNCTIONS = Template.named("functions");
    private static final String BUCKET = "arn:${AWS::Partition}:s3:::${BucketName}";
    private static final String UPLOADS = BUCKET + "/uploads/*";
    private static final String THUMBNAILS = BUCKET + "/thumbnails/*";

    @Test
    void theThumbnailFunctionMayDoThisAndNothingElse() {
        assertThat(permissions("Thumbnail"))
                .isEqualTo(Map.of(
                        List.of("s3:GetObject"), List.of(UPLOADS),
                        List.of("s3:PutObject", "s3:DeleteObject"), List.of(THUMBNAILS),
                        List.of("s3:ListBucket"), List.of(BUCKET),
                        List.of("secretsmanager:GetSecretValue"), List.of("DatabaseSecretArn"),
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of("ThumbnailLog"),
                        List.of("sqs:SendMessage"), List.of("ThumbnailDeadLetters")));
    }

    @Test
    void theAnnotationFunctionMayDoThisAndNothingElse() {
        assertThat(permissions("Annotation"))
                .isEqualTo(Map.of(
                        List.of("s3:GetObject"), List.of(UPLOADS),
                        List.of("s3:ListBucket"), List.of(BUCKET),
                        List.of("secretsmanager:GetSecretValue"),
                                List.of("DatabaseSecretArn", "GeminiSecretArn if WithGemini"),
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of("AnnotationLog"),
                        List.of("sqs:SendMessage"), List.of("AnnotationDeadLetters")));
    }

    @Test
    void theNetworkIsLambdasToUseAndNotTheFunctions() {
        Part policy = FUNCTIONS.resource("NetworkAccess").properties().part("PolicyDocument");
        List<Part> statements = policy.parts("Statement");
        assertThat(statements).extracting(statement -> statement.get("Effect")).containsExactly("Allow", "Deny");
        assertThat(Set.copyOf(statements.get(0).list("Action")))
                .isEqualTo(Set.copyOf(statements.get(1).list("Action")));
        assertThat(statements.get(1).part("Condition").part("ArnEquals").list("lambda:SourceFunctionArn"))
                .hasSize(2);
    }

    /** What a function's own policy allows: actions and on what. */
    private static Map<List<?>, List<String>> permissions(String name) {
        Map<List<?>, List<String>> permissions =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        Part policy = FUNCTIONS
                .resource(name + "Role")
                .properties()
                .parts("Policies")
                .get(0)
                .part("PolicyDocument");
        for (Part statement : policy.parts("Statement")) {
            assertThat(statement.get("Effect")).isEqualTo("Allow");
            permissions.put(
                    statement.list("Action"),
                    statement.list("Resource").stream()
                            .map(FunctionPermissionsTest::named)
                            .toList());
        }
        return permissions;
    }

    private static String named(Object resource) {
        Part part = Part.of(resource);
        if (part.get("Fn::If") != null) {
            return named(part.list("Fn::If").get(1)) + " if "
                    + part.list("Fn::If").get(0);
        }
        return part.get("Fn::GetAtt") != null
                ? part.list("Fn::GetAtt").get(0).toString()
                : (String) part.content().values().iterator().next();
    }
}
