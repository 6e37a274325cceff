package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.annotatedgallery.testbed.model.FakeModelServer;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Every file of a corpus through the whole gallery: those that its manifest accepts end with both tasks done and a thumbnail
 * of the right shape, those that it rejects are refused and leave nothing, and all are settled.
 */
@EnabledIfEnvironmentVariable(
        named = "GALLERY_CORPUS",
        matches = ".+",
        disabledReason = "GALLERY_CORPUS names no folder with pictures and a manifest.tsv")
class CorpusIT {

    private static final Set<Integer> ACCEPTED = Set.of(200, 201);
    private static final int THUMBNAIL_BOX = 400;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private final ObjectMapper json = new ObjectMapper();
    private final Path corpus = Path.of(System.getenv().getOrDefault("GALLERY_CORPUS", ""));

    /** A line of the manifest: file, expectation, and the upright sides in pixels where they are known. */
    private record Row(String path, String expected, String width, String height) {
        boolean accept() {
            return expected.equals("accept");
        }

        boolean reject() {
            return expected.equals("reject");
        }
    }

    @Test
    void everyFileEndsAsItsManifestSays() throws Exception {
        try (FakeModelServer model = FakeModelServer.start().otherwise(new GeminiDialect().captions());
                GalleryStack stack = new GalleryStack(settings(model), new BuiltParts(Path.of("target", "stack")))) {
            stack.start();
            GalleryUser user = new GalleryUser(stack.pages());
            List<String> wrong = new ArrayList<>();
            Map<Row, String> ids = new LinkedHashMap<>();
            for (Row row : rows()) {
                HttpResponse<String> answer = user.post(Files.readAllBytes(corpus.resolve(row.path())));
                if (ACCEPTED.contains(answer.statusCode())) {
                    ids.put(row, json.readTree(answer.body()).get("id").asString());
                }
                boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
                if (row.accept() && refused || row.reject() && !refused || answer.statusCode() >= 500) {
                    wrong.add(row + " was answered with " + answer.statusCode() + " " + answer.body());
                }
            }
            for (Map.Entry<Row, String> uploaded : ids.entrySet()) {
                JsonNode image = user.await(uploaded.getValue(), CorpusIT::settled);
                if (uploaded.getKey().accept() && !isRight(image, uploaded.getKey())) {
                    wrong.add(uploaded.getKey() + " became " + image);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(model.charged())
                    .as("no picture is asked for twice")
                    .hasSizeBetween(1, Set.copyOf(ids.values()).size());
            assertThat(originals())
                    .as("those refused left nothing")
                    .isEqualTo(Set.copyOf(ids.values()).size());
        }
    }

    private StackSettings settings(FakeModelServer model) {
        Map<String, String> environment = TestEnvironment.variables();
        environment.put("GEMINI_API_KEY", "test-key");
        environment.put("GEMINI_BASE_URL", model.baseUrl().toString());
        return new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, environment);
    }

    private static boolean settled(JsonNode image) {
        return Stream.of("thumbnail", "caption")
                .allMatch(task -> Set.of("DONE", "FAILED").contains(GalleryUser.state(image, task)));
    }

    private static boolean isRight(JsonNode image, Row row) {
        double width = Double.parseDouble(row.width());
        double height = Double.parseDouble(row.height());
        double scale = Math.min(1, THUMBNAIL_BOX / Math.max(width, height));
        return GalleryUser.state(image, "thumbnail").equals("DONE")
                && GalleryUser.state(image, "caption").equals("DONE")
                && Math.abs(image.get("thumbnailWidth").asInt() - Math.max(1, Math.round(width * scale))) <= 1
                && Math.abs(image.get("thumbnailHeight").asInt() - Math.max(1, Math.round(height * scale))) <= 1;
    }

    private List<Row> rows() throws IOException {
        return Files.readAllLines(corpus.resolve("manifest.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new Row(columns[0], columns[2], columns[3], columns[4]))
                .toList();
    }

    private int originals() throws IOException {
        try (Stream<Path> files =
                Files.list(data.resolve("s3").resolve("gallery-local").resolve("uploads"))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }
}
