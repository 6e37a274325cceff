package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.testbed.FunctionJar;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.testbed.model.CaptionJson;
import org.annotatedgallery.testbed.model.FakeModelServer;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.junit.jupiter.api.Test;

/** The function's own jar under Lambda's runtime client. */
class AnnotateFunctionIT {
    private static final int MEMORY_MB = 512;
    private static final byte[] ORIGINAL = TestImages.stripes(1200, 800, Color.RED, Color.BLUE);

    @Test
    void withoutAKeyAnUploadGetsACaptionThatWasMeasured() {
        try (FunctionJar function = start(Map.of())) {
            UploadedImage image = UploadedImage.of(ORIGINAL);

            assertThat(image.awaitEndOf(TaskKind.CAPTION).state())
                    .as(function::log)
                    .isEqualTo(TaskState.DONE);

            Caption caption = image.read(Image::caption).orElseThrow();
            assertThat(caption.source()).isEqualTo(CaptionSource.OFFLINE);
            assertThat(caption.altText()).isNotBlank();
            assertThat(image.ledger()).hasSize(1);
        }
    }

    @Test
    void withAKeyAnUploadGetsTheModelsCaption() {
        try (FakeModelServer gemini = FakeModelServer.start();
                FunctionJar function = start(Map.of(
                        "GEMINI_API_KEY",
                        "very-secret",
                        "GEMINI_BASE_URL",
                        gemini.baseUrl().toString()))) {
            gemini.replies(new GeminiDialect().answer(CaptionJson.of("A lighthouse.", "sea")));

            UploadedImage image = UploadedImage.of(ORIGINAL);

            assertThat(image.awaitEndOf(TaskKind.CAPTION).state())
                    .as(function::log)
                    .isEqualTo(TaskState.DONE);
            assertThat(image.read(Image::caption).orElseThrow().altText()).isEqualTo("A lighthouse.");
            assertThat(image.read(Image::tags)).containsExactly("sea");
            assertThat(gemini.requests()).hasSize(1);
            assertThat(function.log()).contains(image.id().toString()).doesNotContain("very-secret", "lighthouse");
        }
    }

    @Test
    void theTestEventOfS3IsReadOnceAndForgotten() {
        try (FunctionJar function = start(Map.of())) {
            function.deliver("""
                    {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:x",
                     "Sns":{"Type":"Notification","MessageId":"7e57e7e7-0000","TopicArn":"arn:aws:sns:x",
                      "Message":"{\\"Service\\":\\"Amazon S3\\",\\"Event\\":\\"s3:TestEvent\\"}",
                      "Timestamp":"2026-11-23T05:30:00.100Z","SignatureVersion":"1","MessageAttributes":{}}}]}
                    """.getBytes(StandardCharsets.UTF_8));

            UploadedImage next = UploadedImage.of(ORIGINAL);

            assertThat(next.awaitEndOf(TaskKind.CAPTION).state()).isEqualTo(TaskState.DONE);
            assertThat(function.log()).containsOnlyOnce("7e57e7e7-0000 announces no upload of ours");
        }
    }

    private static FunctionJar start(Map<String, String> environment) {
        return FunctionJar.start(
                "lambda-annotate", AnnotateHandler.class.getName() + "::handleRequest", MEMORY_MB, environment);
    }
}
