package org.annotatedgallery.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.testbed.FunctionJar;
import org.annotatedgallery.testbed.TestBucket;
import org.annotatedgallery.testbed.UploadedImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function's own jar under Lambda's runtime client. */
class ThumbnailFunctionIT {
    private static final int MEMORY_MB = 512;

    private static FunctionJar function;

    @BeforeAll
    static void start() {
        function = FunctionJar.start(
                "lambda-thumbnail", ThumbnailHandler.class.getName() + "::handleRequest", MEMORY_MB, Map.of());
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff", "webp"})
    void anUploadOfAnyFormatGetsItsDerivatives(String format) {
        UploadedImage image = UploadedImage.of(Originals.file(1200, 800, format));

        assertThat(image.awaitEndOf(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);

        assertThat(TestBucket.keysUnder("thumbnails/" + image.id() + "/"))
                .containsExactlyInAnyOrder(
                        image.read(Image::thumbnail).orElseThrow().key(),
                        image.read(Image::preview).orElseThrow().key());
        assertThat(image.read(Image::placeholder).orElseThrow()).startsWith("data:image/jpeg;base64,");
    }

    @Test
    void theFunctionHasGoneThroughItsRehearsalBeforeItTakesEvents() {
        UploadedImage.of(Originals.file(40, 30, "jpeg")).awaitEndOf(TaskKind.THUMBNAIL);

        assertThat(function.log()).contains("THUMBNAIL is rehearsed").doesNotContain("rehearsal was cut short");
    }

    @Test
    void anUploadThatIsNoImageFailsWithItsReason() {
        UploadedImage image = UploadedImage.of("no image".getBytes(StandardCharsets.UTF_8));

        Task task = image.awaitEndOf(TaskKind.THUMBNAIL);

        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.reason()).contains(TaskReason.UNREADABLE);
    }

    @Test
    void theTestEventOfS3IsReadOnceAndForgotten() {
        function.deliver("""
                {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:x",
                 "Sns":{"Type":"Notification","MessageId":"7e57e7e7-0000","TopicArn":"arn:aws:sns:x",
                  "Subject":"Amazon S3 Notification","Message":"{\\"Service\\":\\"Amazon S3\\",\\"Event\\":\\"s3:TestEvent\\"}",
                  "Timestamp":"2026-11-23T05:30:00.100Z","SignatureVersion":"1","MessageAttributes":{}}}]}
                """.getBytes(StandardCharsets.UTF_8));

        UploadedImage next = UploadedImage.of(Originals.file(40, 30, "png"));

        assertThat(next.awaitEndOf(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);
        assertThat(function.log()).containsOnlyOnce("7e57e7e7-0000 announces no upload of ours");
    }
}
