package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.annotatedgallery.testbed.model.FakeModelServer;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.annotatedgallery.testbed.model.ServiceError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes until many pictures are captioned that came while the model was away, with the gallery's own settings. */
@EnabledIfEnvironmentVariable(
        named = "GALLERY_BACKLOG",
        matches = "\\d+",
        disabledReason = "GALLERY_BACKLOG does not say how many pictures shall wait for the model")
class CaptionBacklogIT {

    private static final Logger LOG = System.getLogger(CaptionBacklogIT.class.getName());
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TempDir
    Path data;

    private final GeminiDialect gemini = new GeminiDialect();
    private GalleryUser user;

    @Test
    void allAreCaptionedWithinAQuarterOfAnHourOfTheModelsReturn() throws Exception {
        int pictures = Integer.parseInt(System.getenv("GALLERY_BACKLOG"));
        try (FakeModelServer model = FakeModelServer.start();
                GalleryStack stack = stack(model)) {
            stack.start();
            user = new GalleryUser(stack.pages());
            model.otherwise(gemini.error(ServiceError.OVERLOADED));
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < pictures; n++) {
                ids.add(user.upload(GalleryUser.picture()));
            }
            awaitAll(ids, "WAITING", LIMIT);
            int asked = model.requests().size();

            Instant back = Instant.now();
            model.otherwise(gemini.captions());
            awaitAll(ids, "DONE", LIMIT);

            LOG.log(
                    Level.INFO,
                    "{0} pictures waited through {1} vain requests and were captioned {2} s after the model''s return",
                    pictures,
                    asked,
                    Duration.between(back, Instant.now()).toSeconds());
            assertThat(model.charged())
                    .extracting(request -> gemini.question(request).image())
                    .hasSize(pictures)
                    .doesNotHaveDuplicates();
        }
    }

    private GalleryStack stack(FakeModelServer model) {
        Map<String, String> environment = TestEnvironment.variables();
        environment.put("GEMINI_API_KEY", "test-key");
        environment.put("GEMINI_BASE_URL", model.baseUrl().toString());
        StackSettings settings = new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, environment);
        return new GalleryStack(settings, new BuiltParts(Path.of("target", "stack")));
    }

    private void awaitAll(List<String> ids, String state, Duration patience) throws Exception {
        Instant limit = Instant.now().plus(patience);
        for (String id : ids) {
            String seen = GalleryUser.state(user.image(id), "caption");
            while (!seen.equals(state)) {
                assertThat(seen).as("caption of %s", id).isNotEqualTo("FAILED");
                assertThat(Instant.now()).as("%s is still %s", id, seen).isBefore(limit);
                Thread.sleep(500);
                seen = GalleryUser.state(user.image(id), "caption");
            }
        }
    }
}
