package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Campaigns by the API, from inside the server, where the test does the function's part. */
@ExtendWith(ArquillianExtension.class)
class CampaignsIT {
    private static final String CAMPAIGNS = "/gallery/api/captions/campaigns";

    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final String tag = "t" + UUID.randomUUID();
    private final String tagged = "{\"tag\":\"" + tag + "\"}";

    @Inject
    private OurRound reconciler;

    @Inject
    private ImageBrowser browser;

    @Inject
    private CaptionFunction function;

    @Deployment
    static WebArchive war() {
        return Surroundings.war()
                .addClasses(
                        Pictures.class, GalleryClient.class, Surroundings.class, CaptionFunction.class, OurRound.class);
    }

    @Test
    void anEstimateGoesByTheLedger() {
        function.captions(upload(), "A boat", tag, 50L);
        function.captions(upload(), "A bridge", tag, 50L);
        JsonObject estimate = json(post("estimate", tagged));
        assertEquals(Set.of("images", "inputTokens", "outputTokens", "costMicros", "basedOn"), estimate.keySet());
        assertEquals(2, estimate.getInt("images"));
        assertEquals(100, estimate.getInt("costMicros"));
        assertEquals("model of " + tag, estimate.getJsonObject("basedOn").getString("model"));
    }

    @Test
    void whatIsAskedForWronglyIsNamed() {
        for (String[] wrong : new String[][] {
            {"estimate", "{\"modell\":\"x\"}", "modell"},
            {"run", "{\"source\":\"HUMAN\"}", "source"},
            {"run", "{\"language\":7}", "language"},
            {"run", "{\"promptVersionBefore\":\"2\"}", "promptVersionBefore"},
            {"try", "{}", "mode"},
            {"run", "[]", "filter"}
        }) {
            HttpResponse<String> answer = post(wrong[0], wrong[1]);
            assertProblem(answer, 400, "invalid-request");
            assertTrue(json(answer).getString("detail").startsWith(wrong[2]), answer.body());
        }
        for (String body :
                new String[] {"x", "{\"mode\":\"estimate\",\"mode\":\"run\"}", "{\"mode\":\"estimate\"} x"}) {
            assertProblem(gallery.sendJson("POST", CAMPAIGNS, body), 400, "invalid-request");
        }
        assertProblem(gallery.get(CAMPAIGNS + "/1000000000"), 404, "not-found");
        assertProblem(gallery.get(CAMPAIGNS + "/x"), 404, "not-found");
        assertProblem(step("1000000000", "pause"), 404, "not-found");
    }

    @Test
    void aCampaignHasEachImageCaptionedAnewAndNoPersonsWordsTouched() {
        UUID first = captioned("A boat");
        UUID second = captioned("A bridge");
        UUID byHand = captioned("A boot");
        String id = run();
        function.writes(byHand, "A boat, by hand");
        assertEquals(TaskState.DONE, image(first).captionTask().state(), "as it was until its turn");

        reconciler.run();
        assertProgress(id, "RUNNING", 0, 2, 0, 0, 1);
        assertEquals(TaskState.PENDING, image(first).captionTask().state());
        function.captions(first, "A red boat", tag, 70L);
        function.fails(second, TaskReason.BAD_ANSWER);
        reconciler.run();

        assertProgress(id, "DONE", 0, 0, 1, 1, 1);
        assertEquals(70, get(id).getInt("costMicros"));
        assertEquals(100, get(id).getInt("inputTokens"));
        assertEquals("A red boat", image(first).altText());
        assertEquals("A bridge", image(second).altText());
        assertEquals("A boat, by hand", image(byHand).altText());
        assertEquals(3, get(id).getJsonObject("estimate").getInt("images"));
        assertEquals(tag, get(id).getJsonObject("filter").getString("tag"));
    }

    @Test
    void aRunSaysWhereTheCampaignIsAndTheListBeginsWithIt() {
        captioned("A boat");
        HttpResponse<String> created = post("run", tagged);
        assertEquals(201, created.statusCode());
        String id = String.valueOf(json(created).getInt("id"));
        assertTrue(created.headers().firstValue("Location").orElseThrow().endsWith(CAMPAIGNS + "/" + id));
        assertEquals(json(created), get(id));
        assertEquals(get(id), json(gallery.get(CAMPAIGNS)).getJsonArray("items").getJsonObject(0));
        assertEquals(0, json(post("estimate", tagged)).getInt("images"), "queued images are not asked for twice");
    }

    @Test
    void thePageSaysWhatIsWrongWithItsFilter() {
        HttpResponse<String> page = gallery.get("/gallery/attention/campaigns?source=BAD&estimate=true");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("class=\"trouble\""), page.body());
        HttpResponse<String> found = gallery.get("/gallery/attention/campaigns?source=OFFLINE&tag=gr%C3%B6%C3%9Fe");
        assertTrue(found.body().contains("value=\"größe\""), found.body());
        assertTrue(found.body().contains("<option value=\"OFFLINE\" selected=\"selected\">"), found.body());
    }

    @Test
    void whilePausedNothingHasItsTurn() {
        UUID image = captioned("A boat");
        String id = run();
        assertStep(id, "pause", 200, "PAUSED");
        assertStep(id, "pause", 200, "PAUSED");
        reconciler.run();
        assertProgress(id, "PAUSED", 1, 0, 0, 0, 0);
        assertStep(id, "resume", 200, "RUNNING");
        reconciler.run();
        function.waits(image);
        assertStep(id, "pause", 200, "PAUSED");
        reconciler.run();
        assertEquals(TaskState.WAITING, image(image).captionTask().state());
        assertStep(id, "resume", 200, "RUNNING");
        reconciler.run();
        assertEquals(TaskState.PENDING, image(image).captionTask().state());
    }

    @Test
    void cancellingEndsWhatIsOpenButImagesWithoutCaptionGoOn() {
        UUID waiting = captioned("A boat");
        UUID uncaptioned = captioned("A bridge");
        UUID written = captioned("A bike");
        String id = run();
        reconciler.run();
        function.waits(waiting);
        function.loses(uncaptioned);
        function.captions(written, "A red bike", tag, 1L);

        assertStep(id, "cancel", 200, "CANCELLED");
        assertStep(id, "cancel", 200, "CANCELLED");
        assertProgress(id, "CANCELLED", 0, 0, 1, 0, 2);
        assertEquals(TaskState.DONE, image(waiting).captionTask().state());
        assertEquals(TaskState.PENDING, image(uncaptioned).captionTask().state());
        assertEquals("A red bike", image(written).altText(), "what it has written stays");
        assertProblem(step(id, "resume"), 409, "campaign-state");
        assertProblem(step(id, "pause"), 409, "campaign-state");
    }

    @Test
    void rollingBackGivesBackEveryCaptionThatIsStillTheCampaigns() {
        UUID captioned = captioned("A boat");
        function.tags(captioned, "holiday");
        UUID byHandSince = captioned("A bridge");
        UUID open = captioned("A bike");
        UUID running = captioned("A bench");
        UUID failed = captioned("A bell");
        String id = run();
        reconciler.run();
        function.captions(captioned, "A red boat", tag, 1L);
        function.captions(byHandSince, "A red bridge", tag, 1L);
        function.writes(byHandSince, "My bridge");
        function.waits(open);
        function.claims(running);
        function.fails(failed, TaskReason.BAD_ANSWER);

        assertStep(id, "rollback", 200, "ROLLED_BACK");
        assertEquals("A boat", image(captioned).altText());
        assertEquals(List.of("holiday", tag), image(captioned).tags(), "people's tags stay");
        assertEquals("My bridge", image(byHandSince).altText());
        for (UUID untouched : List.of(open, running, failed)) {
            assertEquals(TaskState.DONE, image(untouched).captionTask().state());
        }
        assertTrue(function.isSuperseded(running), "a late answer is dropped");
        assertStep(id, "rollback", 200, "ROLLED_BACK");
        assertProblem(step(id, "cancel"), 409, "campaign-state");
    }

    @Test
    void rollingBackALaterCampaignLeavesTheWordsOfTheOneBefore() {
        UUID image = captioned("A boat");
        String[] campaigns = twoCampaigns(image);
        assertStep(campaigns[1], "rollback", 200, "ROLLED_BACK");
        assertEquals("A red boat", image(image).altText());
        assertStep(campaigns[0], "rollback", 200, "ROLLED_BACK");
        assertEquals("A boat", image(image).altText());
    }

    @Test
    void rollingBackAnEarlierCampaignLeavesTheWordsOfTheOneAfter() {
        UUID image = captioned("A boat");
        String[] campaigns = twoCampaigns(image);
        assertStep(campaigns[0], "rollback", 200, "ROLLED_BACK");
        assertEquals("A dark red boat", image(image).altText());
        assertStep(campaigns[1], "rollback", 200, "ROLLED_BACK");
        assertEquals("A boat", image(image).altText(), "not the words of a campaign that was rolled back");
    }

    private String[] twoCampaigns(UUID image) {
        String first = run();
        reconciler.run();
        function.captions(image, "A red boat", tag, 1L);
        String second = run();
        reconciler.run();
        function.captions(image, "A dark red boat", tag, 1L);
        return new String[] {first, second};
    }

    @Test
    void rollingBackAFirstCaptionLeavesNoneAndTheReasonThatThereWasBefore() {
        UUID image = captioned("A boat");
        function.loses(image);
        function.fails(image, TaskReason.BLOCKED_BY_MODEL);
        String id = String.valueOf(json(post("run", "{\"source\":\"NONE\"}")).getInt("id"));
        reconciler.run();
        function.captions(image, "A red boat", tag, 1L);
        assertStep(id, "rollback", 200, "ROLLED_BACK");
        assertEquals(null, image(image).altText());
        assertEquals(TaskState.FAILED, image(image).captionTask().state());
        assertEquals(TaskReason.BLOCKED_BY_MODEL, image(image).captionTask().reason());
    }

    @Test
    void aRollbackTooLargeForOneRequestIsFinishedByTheReconciler() {
        String id = run();
        function.enrols(Long.parseLong(id), 201, tag);
        HttpResponse<String> accepted = step(id, "rollback");
        assertEquals(202, accepted.statusCode(), accepted.body());
        assertEquals("ROLLING_BACK", json(accepted).getString("state"));
        reconciler.run();
        assertEquals("ROLLED_BACK", get(id).getString("state"));
        assertEquals(0, function.countOf(tag, "New"));
        assertEquals(201, function.countOf(tag, "Old"));
    }

    private String run() {
        return String.valueOf(json(post("run", tagged)).getInt("id"));
    }

    private HttpResponse<String> post(String mode, String filter) {
        return gallery.sendJson("POST", CAMPAIGNS, "{\"mode\":\"" + mode + "\",\"filter\":" + filter + "}");
    }

    private HttpResponse<String> step(String id, String step) {
        return gallery.send("POST", CAMPAIGNS + "/" + id + "/" + step, BodyPublishers.noBody());
    }

    private void assertStep(String id, String step, int status, String state) {
        HttpResponse<String> answer = step(id, step);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(state, json(answer).getString("state"));
    }

    private JsonObject get(String id) {
        return json(gallery.get(CAMPAIGNS + "/" + id));
    }

    private void assertProgress(
            String id, String state, int queued, int underWay, int captioned, int failed, int skipped) {
        JsonObject campaign = get(id);
        assertEquals(state, campaign.getString("state"));
        assertEquals(
                List.of(queued, underWay, captioned, failed, skipped),
                List.of(
                        campaign.getInt("queued"),
                        campaign.getInt("underWay"),
                        campaign.getInt("captioned"),
                        campaign.getInt("failed"),
                        campaign.getInt("skipped")),
                campaign.toString());
        assertEquals(queued + underWay + captioned + failed + skipped, campaign.getInt("total"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
    }

    private UUID captioned(String altText) {
        UUID id = upload();
        function.captions(id, altText, tag, 50L);
        assertEquals(CaptionSource.MODEL, image(id).captionSource());
        return id;
    }

    private UUID upload() {
        HttpResponse<String> uploaded = gallery.uploadTo("/gallery/api/images", "file", "a.png", Pictures.png());
        return UUID.fromString(json(uploaded).getString("id"));
    }

    private ImageView image(UUID id) {
        return browser.find(id).orElseThrow();
    }
}
