package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.etag;
import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.annotatedgallery.incontainer.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An image's ledger as programs and people see it, and what they bring back of it. */
@ExtendWith(ArquillianExtension.class)
class CaptionHistoryIT {
    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final FunctionRows ledger = new FunctionRows();

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void theLedgerListsEverythingNewestFirst() {
        String image = upload();
        long model = ledger.caption(image, "A red boat");
        write(image, "A fishing boat");
        long rejected = ledger.rejected(image, "Markdown", "**A boat**");

        JsonArray items = revisions(image);

        assertThat(items).hasSize(3);
        assertThat(items.getJsonObject(0).getInt("revision")).isEqualTo((int) rejected);
        assertThat(items.getJsonObject(0).getString("fault")).isEqualTo("Markdown");
        assertThat(items.getJsonObject(0).getString("rawAnswer")).isEqualTo("**A boat**");
        assertThat(items.getJsonObject(0).getInt("costMicros")).as("paid for").isEqualTo(155);
        JsonObject human = items.getJsonObject(1);
        assertThat(human.getBoolean("current")).isTrue();
        assertThat(human.getString("source")).isEqualTo("HUMAN");
        assertThat(human.get("costMicros")).isEqualTo(JsonValue.NULL);
        JsonObject machine = items.getJsonObject(2);
        assertThat(machine.getInt("revision")).isEqualTo((int) model);
        assertThat(machine.getBoolean("current")).isFalse();
        assertThat(machine.getString("altText")).isEqualTo("A red boat");
        assertThat(machine.getJsonArray("tags").toString()).isEqualTo("[\"sea\",\"boat\"]");
        assertThat(machine.getString("modelVersion")).isEqualTo("gemini-2.5-flash-001");
        assertThat(machine.getString("promptVersion")).isEqualTo("v1");
        assertThat(machine.getString("finishReason")).isEqualTo("STOP");
        assertThat(machine.getInt("inputTokens")).isEqualTo(1204);
        assertThat(machine.getInt("outputTokens")).isEqualTo(98);
        assertThat(machine.getInt("latencyMillis")).isEqualTo(2310);
        assertThat(machine.getString("requestId")).isEqualTo("r-1");
        assertThat(machine.getInt("campaign")).isEqualTo(7);
        assertThat(machine.getString("createdAt")).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void openApiHasEveryMemberOfARevision() {
        String image = upload();
        write(image, "A boat");

        assertThat(revisions(image).getJsonObject(0).keySet()).isEqualTo(gallery.describedMembers("CaptionRevision"));
    }

    @Test
    void anImageWithoutCaptionHasAnEmptyLedgerAndNoImageHasNone() {
        assertThat(revisions(upload())).isEmpty();
        assertProblem(gallery.get("/api/images/" + UUID.randomUUID() + "/captions"), 404, "not-found");
        assertProblem(gallery.get("/api/images/1/captions"), 404, "not-found");
    }

    @Test
    void anOlderTextIsBroughtBackAsANewRevision() {
        String image = upload();
        long model = ledger.caption(image, "A red boat");
        write(image, "A fishing boat");

        HttpResponse<String> restored = restore(image, model);

        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(json(restored).getString("altText")).isEqualTo("A red boat");
        assertThat(json(restored).getString("captionSource")).isEqualTo("MODEL");
        assertThat(json(restored).getJsonArray("tags").toString()).isEqualTo("[\"sea\",\"boat\"]");
        assertThat(etag(restored)).isEqualTo(etag(gallery.get("/api/images/" + image)));
        JsonObject newest = revisions(image).getJsonObject(0);
        assertThat(newest.getBoolean("current")).isTrue();
        assertThat(newest.getInt("restoredFrom")).isEqualTo((int) model);
        assertThat(newest.get("costMicros")).as("not paid for again").isEqualTo(JsonValue.NULL);
        assertThat(revisions(image)).hasSize(3);
    }

    @Test
    void whatIsTheCaptionAlreadyIsNotBroughtBackAgain() {
        String image = upload();
        long model = ledger.caption(image, "A red boat");
        String etag = etag(gallery.get("/api/images/" + image));

        assertThat(etag(restore(image, model))).isEqualTo(etag);
        write(image, "A fishing boat");
        String restored = etag(restore(image, model));
        assertThat(etag(restore(image, model))).as("sent twice").isEqualTo(restored);
        assertThat(revisions(image)).hasSize(3);
    }

    @Test
    void ifMatchIsHonouredWhereItIsSent() {
        String image = upload();
        String before = etag(gallery.get("/api/images/" + image));
        long model = ledger.caption(image, "A red boat");
        write(image, "A fishing boat");

        assertProblem(restore(image, model, "If-Match", before), 412, "version-conflict");
        assertProblem(restore(image, model, "If-Match", "x"), 400, "invalid-request");
        String now = etag(gallery.get("/api/images/" + image));
        assertThat(restore(image, model, "If-Match", now).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoCaptionOfThisImageIsNotBroughtBack() {
        String image = upload();
        long rejected = ledger.rejected(image, "Markdown", "**A boat**");
        String other = upload();
        long another = ledger.caption(other, "A red boat");

        assertProblem(restore(image, rejected), 409, "not-a-caption");
        assertProblem(restore(image, another), 404, "not-found");
        assertProblem(restore(image, Long.MAX_VALUE), 404, "not-found");
        assertProblem(post("/api/images/" + image + "/captions/x/restore"), 404, "not-found");
        assertProblem(restore(UUID.randomUUID().toString(), another), 404, "not-found");
        assertThat(json(gallery.get("/api/images/" + image)).get("altText")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void anotherSitesPageCannotRestore() {
        String image = upload();
        long model = ledger.suggestion(image, "A red boat");

        assertProblem(restore(image, model, "Sec-Fetch-Site", "cross-site"), 403, "cross-site-request");
    }

    @Test
    void aLinkToTheImagePageRestoresNothing() {
        String image = upload();
        long model = ledger.suggestion(image, "A red boat");

        assertThat(gallery.get("/image?id=" + image + "&revision=" + model).statusCode())
                .isEqualTo(200);

        assertThat(json(gallery.get("/api/images/" + image)).get("altText")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void bringingBackACaptionEndsATaskThatFailedOrWaits() {
        for (String state : new String[] {"FAILED", "WAITING"}) {
            String image = upload();
            long model = ledger.suggestion(image, "A red boat");
            ledger.captionTask(image, state, "QUOTA");

            JsonObject task = json(restore(image, model)).getJsonObject("tasks").getJsonObject("caption");

            assertThat(task.getString("state")).as(state).isEqualTo("DONE");
            assertThat(task.get("reason")).isEqualTo(JsonValue.NULL);
        }
    }

    @Test
    void theImagePageShowsTheLedgerAsPlainText() {
        String image = upload();
        ledger.caption(image, "A red boat");
        write(image, "A fishing boat");
        ledger.rejected(image, "Markdown", "<script>alert(1)</script>");
        ledger.suggestion(image, "A boat with <b>nets</b>");

        String page = gallery.get("/image?id=" + image).body();

        assertThat(page)
                .contains("History of the caption (4)", "$0.000155", "1,204 tokens in", "98 tokens out", "2.3 seconds")
                .contains("An answer that is no caption.", ">Markdown<", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("A model suggests", "A boat with &lt;b&gt;nets&lt;/b&gt;")
                .doesNotContain("<script>alert", "<b>nets");
    }

    private String upload() {
        return json(gallery.upload("file", "a.png", Pictures.png())).getString("id");
    }

    private void write(String image, String altText) {
        String path = "/api/images/" + image;
        assertThat(gallery.sendJson(
                                "PATCH", path, "{\"altText\":\"" + altText + "\"}", "If-Match", etag(gallery.get(path)))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonArray revisions(String image) {
        return json(gallery.get("/api/images/" + image + "/captions")).getJsonArray("items");
    }

    private HttpResponse<String> restore(String image, long revision, String... headers) {
        return post("/api/images/" + image + "/captions/" + revision + "/restore", headers);
    }

    private HttpResponse<String> post(String path, String... headers) {
        return gallery.send("POST", path, BodyPublishers.noBody(), headers);
    }
}
