package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTemplateTest {
    private static final Template FUNCTIONS = Template.named("functions");

    @Test
    void memoryIsWhatWasMeasured() {
        assertThat(FUNCTIONS.parameters().get("ThumbnailMemory").get("Default")).isEqualTo(128);
        assertThat(FUNCTIONS.parameters().get("AnnotationMemory").get("Default"))
                .isEqualTo(512);
        assertThat(function("Thumbnail").get("MemorySize")).isEqualTo(Map.of("Ref", "ThumbnailMemory"));
        assertThat(function("Annotation").get("MemorySize")).isEqualTo(Map.of("Ref", "AnnotationMemory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void theJarHasTheHandler(String name) {
        String handler = (String) function(name).get("Handler");
        assertThat(FunctionsTemplateTest.class.getResource("/" + handler.replace('.', '/') + ".class"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void aFunctionHasTwoAndAHalfMinutesInPrivateSubnetsOnAnyJavaThatServersMayHave(String name) {
        Part function = function(name);
        assertThat(function.get("Timeout")).isEqualTo(150);
        assertThat(function.get("Runtime")).isEqualTo(Map.of("Fn::Sub", "java${JavaVersion}"));
        assertThat(FUNCTIONS.parameters().get("JavaVersion").get("AllowedValues"))
                .isEqualTo(List.of("21", "25"));
        assertThat(function.part("VpcConfig").content())
                .isEqualTo(Map.of(
                        "SubnetIds", Map.of("Ref", "ApplicationSubnetIds"),
                        "SecurityGroupIds", List.of(Map.of("Ref", "FunctionSecurityGroupId"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void aFunctionIsToldWhereEverythingIsAndNoSecret(String name) {
        Part variables = variables(name);
        assertThat(variables.content())
                .contains(
                        entry("DB_HOST", Map.of("Ref", "DatabaseHost")),
                        entry("DB_PORT", Map.of("Ref", "DatabasePort")),
                        entry("DB_NAME", Map.of("Ref", "DatabaseName")),
                        entry("DB_SECRET_ARN", Map.of("Ref", "DatabaseSecretArn")),
                        entry("TARGET_S3_BUCKET", Map.of("Ref", "BucketName")),
                        entry("TARGET_S3_PREFIX", "thumbnails/"))
                .doesNotContainKeys("DB_USER", "DB_PASSWORD", "GEMINI_API_KEY");
        assertThat(variables.content().keySet())
                .as("Lambda takes no other names")
                .allMatch(variable -> variable.matches("[a-zA-Z][a-zA-Z0-9_]+"));
    }

    @Test
    void withoutAKeyTheOfflineAnnotatorSpeaks() {
        assertThat(variables("Annotation").content())
                .contains(
                        entry("GALLERY_ANNOTATOR", Map.of("Fn::If", List.of("WithGemini", "gemini", "offline"))),
                        entry(
                                "GEMINI_SECRET_ARN",
                                Map.of(
                                        "Fn::If",
                                        List.of(
                                                "WithGemini",
                                                Map.of("Ref", "GeminiSecretArn"),
                                                Map.of("Ref", "AWS::NoValue")))));
        assertThat(FUNCTIONS.parameters().get("GeminiSecretArn").get("Default")).isEqualTo("");
    }

    @Test
    void captionsOfADayCostADollarUntilToldOtherwise() {
        assertThat(FUNCTIONS.parameters().get("CaptionDailyBudgetUsd").get("Default"))
                .isEqualTo("1");
        assertThat(variables("Annotation").content()).containsKey("GALLERY_CAPTION_DAILY_BUDGET_USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void aFunctionStartsWithItsOwnHeap(String name) {
        assertThat(function(name).get("Layers")).isEqualTo(List.of(Map.of("Ref", "OwnHeap")));
        assertThat(variables(name).get("AWS_LAMBDA_EXEC_WRAPPER")).isEqualTo("/opt/own-heap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void theTopicWakesAFunctionAndWhatDoesNotArriveIsKept(String name) {
        Part subscription = FUNCTIONS.resource(name + "Subscription").properties();
        assertThat(subscription.get("TopicArn")).isEqualTo(Map.of("Ref", "UploadTopicArn"));
        assertThat(subscription.get("Endpoint")).isEqualTo(arnOf(name + "Function"));
        assertThat(subscription.part("RedrivePolicy").get("deadLetterTargetArn"))
                .isEqualTo(arnOf("UndeliveredUploads"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbnail", "Annotation"})
    void anEventIsTriedThreeTimesAndThenKept(String name) {
        assertThat(FUNCTIONS.resource(name + "Retries").property("MaximumRetryAttempts"))
                .isEqualTo(2);
        assertThat(function(name).part("DeadLetterConfig").get("TargetArn")).isEqualTo(arnOf(name + "DeadLetters"));
    }

    @Test
    void concurrencyIsReservedUnlessItIsZero() {
        assertThat(function("Thumbnail").get("ReservedConcurrentExecutions"))
                .isEqualTo(Map.of(
                        "Fn::If",
                        List.of(
                                "ThumbnailsReserved",
                                Map.of("Ref", "ThumbnailConcurrency"),
                                Map.of("Ref", "AWS::NoValue"))));
        assertThat(function("Annotation").get("ReservedConcurrentExecutions"))
                .isEqualTo(Map.of(
                        "Fn::If",
                        List.of(
                                "AnnotationReserved",
                                Map.of("Ref", "AnnotationConcurrency"),
                                Map.of("Ref", "AWS::NoValue"))));
    }

    private static Part function(String name) {
        return FUNCTIONS.resource(name + "Function").properties();
    }

    private static Part variables(String name) {
        return function(name).part("Environment").part("Variables");
    }

    private static Map<String, Object> arnOf(String resource) {
        return Map.of("Fn::GetAtt", List.of(resource, "Arn"));
    }
}
