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
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functions' stack as moto creates it: what a function is told, and who may call it. */
class FunctionsStackIT {
    private static Deployment gallery;

    @BeforeAll
    static void create() throws IOException, InterruptedException {
        gallery = DefaultGallery.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallery-thumbnail", "gallery-annotate"})
    void theTopicAloneMayInvokeAFunction(String name) throws IOException, InterruptedException {
        Part answer = gallery.aws("lambda", "get-policy", "--function-name", name);
        JsonNode statements =
                JsonMapper.shared().readTree((String) answer.get("Policy")).path("Statement");

        assertThat(statements).hasSize(1);
        assertThat(statements.at("/0/Action").asString()).isEqualTo("lambda:InvokeFunction");
        assertThat(statements.at("/0/Principal/Service").asString()).isEqualTo("sns.amazonaws.com");
        assertThat(statements.at("/0/Condition/ArnLike/AWS:SourceArn").asString())
                .isEqualTo(gallery.output("Data", "UploadTopicArn"));
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
    void theLayerKeepsItsProgramExecutableAndNoTimesOfThisClone(@TempDir Path folder)
            throws IOException, InterruptedException {
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
            assertThat(Files.getLastModifiedTime(zip.getPath("own-heap")).toInstant())
                    .isBefore(Files.getLastModifiedTime(Path.of("function-layer", "own-heap"))
                            .toInstant());
        }
    }
}
