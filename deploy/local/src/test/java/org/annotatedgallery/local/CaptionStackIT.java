package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.s3.ObjectListener;
import org.annotatedgallery.testbed.TestEnvironment;
import org.annotatedgallery.testbed.model.CaptionJson;
import org.annotatedgallery.testbed.model.FakeModelServer;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.annotatedgallery.testbed.model.OpenAiDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Captions through the whole gallery, from a model's service that has its moods. Each upload is announced three times. */
class CaptionStackIT {

    private static final int PICTURES = 12;
    private static final int ANNOUNCEMENTS = 3;

    @TempDir
    Path data;

    private final GeminiDialect gemini = new GeminiDialect();
    private final FakeModelServer model = FakeModelServer.start();
    private final Map<String, String> environment = TestEnvironment.variables();
    private GalleryStack stack;
    private GalleryUser user;

    @BeforeEach
    void configure() {
        environment.put("GEMINI_API_KEY", "test-key");
        environment.put("GEMINI_BASE_URL", model.baseUrl().toString());
        environment.put("GALLERY_RECONCILER_INTERVAL", "PT1S");
        environment.put("GALLERY_RECONCILER_CAPTIONS_PER_MINUTE", "6000");
    }

    private void start() {
        StackSettings settings = new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, environment);
        stack = new GalleryStack(settings, new BuiltParts(Path.of("target", "stack")), CaptionStackIT::repeated);
        stack.start();
        user = new GalleryUser(stack.pages());
    }

    @AfterEach
    void stop() {
        stack.close();
        model.close();
    }

    private static ObjectListener repeated(ObjectListener topic) {
        return created -> {
            for (int announcement = 0; announcement < ANNOUNCEMENTS; announcement++) {
                topic.objectCreated(created);
            }
        };
    }

    @Test
    void aBusyModelCostsTimeAndNothingElse() throws Exception {
        start();
        model.otherwise(gemini.quotaFor(Duration.ofSeconds(2)));
        List<String> ids = upload(PICTURES);
        for (String id : ids) {
            JsonNode waiting = user.await(
                    id,
                    image -> GalleryUser.state(image, "caption").equals("WAITING")
                            && GalleryUser.state(image, "thumbnail").equals("DONE"));
            assertThat(waiting.at("/tasks/caption/reason").asString()).isEqualTo("QUOTA");
        }

        model.otherwise(gemini.captions());

        for (String id : ids) {
            JsonNode image = user.await(id, CaptionStackIT::isCaptionedAndNeverFailed);
            assertThat(image.get("captionSource").asString()).isEqualTo("MODEL");
            assertThat(image.get("altText").asString()).startsWith("Scene ");
        }
        assertThat(model.charged())
                .extracting(request -> gemini.question(request).image())
                .as("each picture is charged once")
                .hasSize(PICTURES)
                .doesNotHaveDuplicates();
    }

    private static boolean isCaptionedAndNeverFailed(JsonNode image) {
        assertThat(GalleryUser.state(image, "caption")).isNotEqualTo("FAILED");
        return GalleryUser.state(image, "caption").equals("DONE");
    }

    @Test
    void whatAModelDeclinesCutsOrDecoratesEndsAsItShould() throws Exception {
        start();
        model.replies(gemini.declined());
        String declined = upload(1).get(0);
        JsonNode refused = user.await(
                declined, image -> GalleryUser.state(image, "caption").equals("FAILED"));
        assertThat(refused.at("/tasks/caption/reason").asString()).isEqualTo("BLOCKED_BY_MODEL");
        assertThat(refused.at("/tasks/caption/message").asString()).contains("write the caption yourself");

        model.replies(gemini.cut("{\"altText\":\"A wa"), gemini.answer(CaptionJson.of("A wall.", "wall")));
        assertThat(captioned(upload(1).get(0)).get("altText").asString()).isEqualTo("A wall.");

        model.replies(
                gemini.answer("```json\n" + CaptionJson.of("A door.") + "\n```"),
                gemini.answer(CaptionJson.of("A door.", "door")));
        String decorated = upload(1).get(0);
        assertThat(captioned(decorated).get("altText").asString()).isEqualTo("A door.");

        assertThat(model.charged()).hasSize(5);
        assertThat(model.requests()).hasSize(5);
        List<JsonNode> ledger = user.captions(decorated);
        assertThat(ledger).hasSize(2);
        assertThat(ledger.get(0).get("current").asBoolean()).isTrue();
        assertThat(ledger.get(0).get("costMicros").asLong()).isPositive();
        assertThat(ledger.get(1).get("rawAnswer").asString()).startsWith("```json");
        assertThat(ledger.get(1).get("costMicros").asLong()).isPositive();
    }

    /** A first call may cost 0.413696 US dollars at these prices, and costs 0.026435: a second one does not fit. */
    @Test
    void whatWouldExceedTheDaysBudgetWaitsForTheNextDay() throws Exception {
        environment.put("GALLERY_CAPTION_PRICES", "gemini-2.5-flash=100/1");
        environment.put("GALLERY_CAPTION_DAILY_BUDGET_USD", "0.42");
        start();
        model.otherwise(gemini.captions());
        captioned(upload(1).get(0));

        JsonNode waiting = user.await(
                upload(1).get(0), image -> GalleryUser.state(image, "caption").equals("WAITING"));

        assertThat(waiting.at("/tasks/caption/reason").asString()).isEqualTo("BUDGET");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void anyModelThatSpeaksAsOpenAisDoesCaptionsInTheLanguageAskedFor() throws Exception {
        OpenAiDialect openAi = new OpenAiDialect();
        environment.put("GALLERY_ANNOTATOR", "openai");
        environment.put("OPENAI_BASE_URL", model.baseUrl().resolve("/v1").toString());
        environment.put("OPENAI_MODEL", "llava");
        environment.put("GALLERY_CAPTION_LANGUAGE", "de");
        start();
        model.replies(
                openAi.answer("{\"altText\":\"A wall.\",\"language\":\"en\"}"),
                openAi.answer("{\"altText\":\"Eine Mauer.\",\"language\":\"de\",\"tags\":[\"mauer\"]}"));

        JsonNode image = captioned(upload(1).get(0));

        assertThat(image.get("altText").asString()).isEqualTo("Eine Mauer.");
        assertThat(image.get("language").asString()).isEqualTo("de");
        assertThat(image.get("captionModel").asString()).isEqualTo("llava");
        assertThat(openAi.question(model.requests().get(0)).instructions()).contains("German (de)");
        assertThat(openAi.question(model.requests().get(1)).request()).contains("it is in en, not in German (de)");
    }

    private List<String> upload(int pictures) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < pictures; n++) {
            ids.add(user.upload(GalleryUser.picture()));
        }
        return ids;
    }

    private JsonNode captioned(String id) throws Exception {
        return user.await(id, CaptionStackIT::isCaptionedAndNeverFailed);
    }
}
