package org.annotatedgallery.local;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessEnvironmentTest {

    private static final Map<String, String> PERSON = Map.ofEntries(
            entry("PATH", "/bin"),
            entry("AWS_PROFILE", "work"),
            entry("DB_SECRET_ARN", "arn:of:another"),
            entry("GEMINI_API_KEY", "key"),
            entry("GEMINI_MODEL", "model"),
            entry("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1"),
            entry("GALLERY_CAPTION_LANGUAGE", "de"),
            entry("GALLERY_UPLOAD_MAX_BYTES", "1000"),
            entry("GALLERY_PORT", "80"));

    private final ProcessEnvironment environment = new ProcessEnvironment(
            new StackSettings(5000, 5001, Path.of("."), 512, PERSON),
            "bucket",
            Map.of("DB_HOST", "127.0.0.1"),
            Map.of("AWS_REGION", "us-east-1"));

    @Test
    void givesTheThumbnailFunctionServicesAndTargetButNoKey() {
        assertThat(environment.forThumbnails())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PATH", "/bin",
                        "DB_HOST", "127.0.0.1",
                        "AWS_REGION", "us-east-1",
                        "TARGET_S3_BUCKET", "bucket",
                        "TARGET_S3_PREFIX", "thumbnails/"));
    }

    @Test
    void handsTheModelsVariablesToTheAnnotationFunction() {
        assertThat(environment.forAnnotation())
                .containsEntry("GEMINI_API_KEY", "key")
                .containsEntry("GEMINI_MODEL", "model")
                .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")
                .containsEntry("GALLERY_CAPTION_LANGUAGE", "de")
                .containsEntry("GALLERY_ANNOTATOR", "gemini")
                .containsEntry("TARGET_S3_BUCKET", "bucket")
                .doesNotContainKeys("AWS_PROFILE", "DB_SECRET_ARN", "GALLERY_UPLOAD_MAX_BYTES");
    }

    @Test
    void handsTheGallerysVariablesToThePagesExceptWhatTheStackDecides() {
        assertThat(environment.forPages(5080, Path.of("work")))
                .containsEntry("GALLERY_UPLOAD_MAX_BYTES", "1000")
                .containsEntry("GALLERY_PORT", "5000")
                .containsEntry("GALLERY_MANAGEMENT_PORT", "5080")
                .containsEntry("GALLERY_ADDRESS", "127.0.0.1")
                .containsEntry("GALLERY_S3_BUCKET", "bucket")
                .containsEntry("GALLERY_ANNOTATOR", "gemini")
                .containsEntry("GALLERY_WORK", "work")
                .doesNotContainKeys("AWS_PROFILE", "DB_SECRET_ARN", "GEMINI_API_KEY", "OPENAI_BASE_URL");
    }
}
