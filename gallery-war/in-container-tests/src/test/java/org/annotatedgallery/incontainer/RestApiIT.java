package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.etag;
import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.annotatedgallery.incontainer.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every call of the API, from outside, with what it answers to right and to wrong requests. */
@ExtendWith(ArquillianExtension.class)
class RestApiIT {
    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final FunctionRows functions = new FunctionRows();
    private final GalleryClient management = new GalleryClient(Surroundings.port("GALLERY_MANAGEMENT_PORT"));

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void anUploadIsCreatedAndTheSameBytesAreADuplicate() {
        byte[] png = Pictures.png();
        HttpResponse<String> created = gallery.upload("file", "größer.jpg", png);
        JsonObject image = json(created);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/images/" + image.getString("id"));
        assertThat(image.getString("fileName")).isEqualTo("größer.jpg");
        assertThat(image.getString("contentType"))
                .as("by content, whatever the name")
                .isEqualTo("image/png");
        assertThat(image.getInt("width")).isEqualTo(8);
        assertThat(image.getInt("height")).isEqualTo(6);
        assertThat(image.getInt("bytes")).isEqualTo(png.length);
        assertThat(image.getJsonObject("tasks").getJsonObject("caption").getString("state"))
                .isEqualTo("PENDING");
        HttpResponse<String> again = gallery.upload("file", "other.png", png);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).getBoolean("duplicate")).isTrue();
        assertThat(json(again).getString("id")).isEqualTo(image.getString("id"));
    }

    @Test
    void anImageHasExactlyTheMembersOfTheContract() {
        JsonObject image = json(gallery.get("/api/images/" + upload()));
        assertThat(image.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "fileName",
                        "contentType",
                        "bytes",
                        "width",
                        "height",
                        "uploadedAt",
                        "takenAt",
                        "altText",
                        "description",
                        "visibleText",
                        "tags",
                        "decorative",
                        "language",
                        "captionSource",
                        "captionModel",
                        "reviewed",
                        "thumbnailUrl",
                        "thumbnailWidth",
                        "thumbnailHeight",
                        "previewUrl",
                        "placeholder",
                        "tasks",
                        "version");
        assertThat(image.get("altText")).isEqualTo(JsonValue.NULL);
        assertThat(image.get("placeholder")).as("until it is made").isEqualTo(JsonValue.NULL);
        assertThat(image.getJsonObject("tasks").getJsonObject("thumbnail").keySet())
                .containsExactlyInAnyOrder("state", "reason", "message", "attempts", "updatedAt");
    }

    @Test
    void theThumbnailsPlaceholderIsInTheJsonAndOnceUnderEachPicture() {
        String placeholder = "data:image/jpeg;base64,/9j/4AAQ+Q==";
        String id = upload();
        functions.derivatives(id, placeholder);

        JsonObject image = json(gallery.get("/api/images/" + id));

        assertThat(image.getString("placeholder")).isEqualTo(placeholder);
        assertThat(image.getInt("thumbnailWidth")).isEqualTo(400);
        assertThat(gallery.get("/gallery?q=a.png").body())
                .contains("<svg width=\"400\" height=\"300\" viewBox=\"0 0 400 300\"");
        HttpResponse<String> page = gallery.get("/image?id=" + id);
        String stage = page.body()
                .substring(page.body().indexOf("class=\"stage\""), page.body().indexOf("class=\"words\""));
        assertThat(stage)
                .containsOnlyOnce("<svg width=\"800\" height=\"600\" viewBox=\"0 0 800 600\"")
                .containsOnlyOnce("aria-hidden=\"true\"")
                .containsOnlyOnce("<image href=\"" + placeholder + "\"")
                .containsOnlyOnce("<img ");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .containsPattern("img-src [^;]*data:");
    }

    @Test
    void aPictureThatIsNotThereYetHasItsPlaceKept() {
        assertThat(gallery.get("/image?id=" + upload()).body())
                .containsOnlyOnce("<svg width=\"8\" height=\"6\" viewBox=\"0 0 8 6\"")
                .contains("class=\"stand-in busy\"")
                .doesNotContain("<image", "<img");
    }

    @Test
    void whatIsNoPictureIsRefusedWithAProblem() {
        assertProblem(
                gallery.upload("file", "a.jpg", "hello".getBytes(StandardCharsets.UTF_8)), 415, "unsupported-type");
        assertProblem(gallery.upload("file", "a.jpg", new byte[0]), 422, "unreadable-image");
        byte[] cut = Arrays.copyOf(Pictures.png(), 24);
        assertProblem(gallery.upload("file", "a.png", cut), 422, "unreadable-image");
        assertProblem(gallery.upload("file", "a.png", new byte[1024 * 1024 + 1]), 413, "too-many-bytes");
        assertProblem(gallery.upload("picture", "a.png", Pictures.png()), 400, "no-file");
        assertProblem(gallery.sendJson("POST", "/api/images", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void anotherSitesPageCannotWrite() {
        assertProblem(
                gallery.upload("file", "a.png", Pictures.png(), "Sec-Fetch-Site", "cross-site"),
                403,
                "cross-site-request");
        assertProblem(
                gallery.upload("file", "a.png", Pictures.png(), "Origin", "https://evil.example"),
                403,
                "cross-site-request");
    }

    @Test
    void aGetNeverActsOnWhatItAsksFor() {
        String id = upload();
        String deletion = "/image?id=" + id + "&jakarta.faces.ViewState=stateless&delete=delete&delete:confirm=x";
        for (String query : new String[] {deletion, deletion.replace("jakarta.faces", "jakarta%2Efaces")}) {
            assertProblem(gallery.get(query), 405, "method-not-allowed");
        }
        assertThat(gallery.get("/api/images/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void tagsAreReplacedByOthers() {
        String image = "/api/images/" + upload();
        for (String tags : new String[] {"[\"sea\",\"sun\"]", "[\"boat\",\"sea\",\"harbour\"]", "[\"mountain\"]"}) {
            HttpResponse<String> changed = gallery.sendJson(
                    "PATCH", image, "{\"altText\":\"x\",\"tags\":" + tags + "}", "If-Match", etag(gallery.get(image)));
            assertThat(json(changed).getJsonArray("tags").toString()).isEqualTo(tags);
        }
    }

    @Test
    void theListIsPagedNewestFirst() {
        String first = upload();
        String second = upload();
        JsonObject page = json(gallery.get("/api/images?limit=1"));
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(second);
        JsonObject next = json(gallery.get("/api/images?limit=1&after=" + page.getString("next")));
        assertThat(next.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(first);
    }

    @Test
    void theListIsFilteredAndOrdered() {
        String id = upload();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        for (String query : new String[] {"format=PNG", "source=NONE", "from=" + today, "to=" + today, "sort=TAKEN"}) {
            assertThat(idsOf("limit=100&" + query)).as(query).contains(id);
        }
        for (String query : new String[] {"format=TIFF", "source=HUMAN", "tag=none", "to=1826-01-01"}) {
            assertThat(idsOf("limit=100&" + query)).as(query).doesNotContain(id);
        }
    }

    private List<String> idsOf(String query) {
        return json(gallery.get("/api/images?" + query)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(image -> image.getString("id"))
                .toList();
    }

    @Test
    void aMisspeltParameterIsNamed() {
        for (String query : new String[] {
            "limit=0", "limit=101", "state=done", "source=ME", "format=jpg", "from=1.1.2026", "sort=size", "after=x"
        }) {
            HttpResponse<String> response = gallery.get("/api/images?" + query);
            assertProblem(response, 400, "invalid-request");
            assertThat(json(response).getString("detail")).contains(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void aCaptionIsChangedByWhoeverHasSeenTheNewestOne() {
        String image = "/api/images/" + upload();
        String etag = etag(gallery.get(image));
        HttpResponse<String> changed = gallery.sendJson(
                "PATCH",
                image,
                "{\"altText\":\" A red boat \",\"tags\":[\"Boat\",\"boat\",\"red\"]}",
                "If-Match",
                etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).getString("altText")).isEqualTo("A red boat");
        assertThat(json(changed).getString("captionSource")).isEqualTo("HUMAN");
        assertThat(json(changed).getJsonArray("tags").toString()).isEqualTo("[\"boat\",\"red\"]");
        assertProblem(
                gallery.sendJson("PATCH", image, "{\"altText\":\"x\"}", "If-Match", etag), 412, "version-conflict");
        HttpResponse<String> merged = gallery.send(
                "PATCH",
                image,
                BodyPublishers.ofString("{\"description\":\"At sea\",\"tags\":null}"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                etag(changed));
        assertThat(json(merged).getString("altText")).as("left out").isEqualTo("A red boat");
        assertThat(json(merged).getJsonArray("tags")).as("null removes").isEmpty();
    }

    @Test
    void aCaptionIsInTheLanguageThatIsGivenForIt() {
        String id = upload();
        HttpResponse<String> german = change(id, "{\"altText\":\"Ein rotes Boot\",\"language\":\"de\"}");
        assertThat(json(german).getString("language")).isEqualTo("de");
        HttpResponse<String> tagged = change(id, "{\"tags\":[\"boot\"]}");
        assertThat(json(tagged).getString("language")).as("left out").isEqualTo("de");
        assertThat(gallery.get("/image?id=" + id).body()).contains("<h1 lang=\"de\" dir=\"auto\">Ein rotes Boot</h1>");
        HttpResponse<String> unknown = change(id, "{\"language\":null}");
        assertThat(json(unknown).get("language")).as("null removes").isEqualTo(JsonValue.NULL);
        assertThat(gallery.get("/image?id=" + id).body()).contains("<h1 dir=\"auto\">Ein rotes Boot</h1>");
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        HttpResponse<String> refused = change(upload(), "{\"altText\":\"Ein rotes Boot\",\"language\":\"German\"}");
        assertProblem(refused, 422, "invalid-caption");
        assertThat(json(refused).getString("detail")).startsWith("Give the language as a BCP 47 tag");
        assertThat(json(refused).getString("member")).isEqualTo("language");
        assertThat(json(refused).getString("fault")).isEqualTo("NO_LANGUAGE");
    }

    @Test
    void aCaptionThatHelpsNobodyIsRefused() {
        String image = "/api/images/" + upload();
        String etag = etag(gallery.get(image));
        assertProblem(gallery.sendJson("PATCH", image, "{\"altText\":\"x\"}"), 428, "if-match-required");
        String tooLong = "x".repeat(1001);
        for (String patch : new String[] {"{\"altText\":null}", "{\"altText\":\"" + tooLong + "\"}"}) {
            assertProblem(gallery.sendJson("PATCH", image, patch, "If-Match", etag), 422, "invalid-caption");
        }
        for (String patch : new String[] {
            "[]",
            "{",
            "{\"fileName\":\"x\"}",
            "{\"altText\":1}",
            "{\"language\":1}",
            "{\"tags\":\"x\"}",
            "{\"tags\":[1]}",
            "{\"decorative\":\"yes\"}"
        }) {
            assertProblem(gallery.sendJson("PATCH", image, patch, "If-Match", etag), 400, "invalid-request");
        }
        assertThat(gallery.sendJson("PATCH", image, "{\"decorative\":true}", "If-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTaskIsStartedAgain() {
        String retry = "/api/images/" + upload() + "/retry";
        assertThat(gallery.sendJson("POST", retry, "{\"task\":\"caption\"}").statusCode())
                .isEqualTo(202);
        assertThat(gallery.sendJson("POST", retry, "{\"task\":\"thumbnail\"}").statusCode())
                .isEqualTo(202);
        assertProblem(gallery.sendJson("POST", retry, "{\"task\":\"tea\"}"), 400, "invalid-request");
    }

    @Test
    void theOriginalIsDownloadedUnderItsNameAndGoneWhenDeleted() throws Exception {
        byte[] png = Pictures.png();
        String image =
                "/api/images/" + json(gallery.upload("file", "größer.png", png)).getString("id");
        HttpResponse<String> redirect = gallery.get(image + "/original");
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = redirect.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> original = gallery.get(location);
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''gr%C3%B6%C3%9Fer.png");
        assertThat(gallery.send("DELETE", image, BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(gallery.get(location).statusCode()).isEqualTo(404);
        assertProblem(gallery.get(image), 404, "not-found");
        assertProblem(gallery.send("DELETE", image, BodyPublishers.noBody()), 404, "not-found");
    }

    @Test
    void whatDoesNotExistIsAProblemWhateverIsAccepted() {
        String unknown = "/api/images/" + UUID.randomUUID();
        assertProblem(gallery.get(unknown), 404, "not-found");
        assertProblem(gallery.get("/api/images/1"), 404, "not-found");
        assertProblem(gallery.get("/api/nothing"), 404, "not-found");
        assertProblem(gallery.send("PUT", "/api/images", BodyPublishers.noBody()), 405, "method-not-allowed");
        HttpResponse<String> html = gallery.send("GET", unknown, BodyPublishers.noBody(), "Accept", "text/html");
        assertThat(html.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortAlone() {
        assertThat(management.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(management.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(management.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(management.get("/").statusCode()).isEqualTo(404);
        assertThat(management.get("/api/images").statusCode()).isEqualTo(404);
        for (String path : new String[] {"/health", "/health/live", "/metrics", "/metrics/base", "/health;x/live"}) {
            assertThat(gallery.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void openApiDescribesEveryCallAndCode() {
        HttpResponse<String> document = gallery.get("/openapi");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("/api/images:", "/api/images/{id}:", "/api/images/{id}/retry:", "/api/images/{id}/original:")
                .contains(
                        "/api/images/{id}/captions:", "/api/images/{id}/captions/{revision}/restore:", "not-a-caption")
                .contains("too-many-bytes", "too-many-pixels", "unsupported-type", "unreadable-image")
                .contains("BLOCKED_BY_MODEL", "QUOTA")
                .doesNotContain(String.valueOf(Surroundings.port("GALLERY_MANAGEMENT_PORT")));
    }

    @Test
    void aBodyLargerThanAnyThatMakesSenseIsNotReadToItsEnd() {
        String large = "{\"altText\":\"" + "x".repeat(300_000) + "\"}";
        for (String[] target : new String[][] {
            {"PATCH", "/api/images/" + upload()},
            {"POST", "/api/captions/campaigns"},
            {"POST", "/api/images/" + upload() + "/retry"}
        }) {
            HttpResponse<String> answer = gallery.sendJson(target[0], target[1], large, "If-Match", "\"1\"");
            assertProblem(answer, 413, "too-many-bytes");
        }
    }

    @Test
    void openApiNamesTheStatusesOfWhatHasAnId() {
        JsonObject paths = json(gallery.send("GET", "/openapi", BodyPublishers.noBody(), "Accept", "application/json"))
                .getJsonObject("paths");
        for (String step : new String[] {"pause", "resume", "cancel", "rollback"}) {
            assertThat(statuses(paths, "/api/captions/campaigns/{id}/" + step, "post"))
                    .contains("200", "404", "409");
        }
        assertThat(statuses(paths, "/api/captions/campaigns/{id}", "get")).contains("200", "404");
        assertThat(statuses(paths, "/api/images/{id}", "patch")).contains("200", "400", "404", "412", "422", "428");
        assertThat(statuses(paths, "/api/images/{id}/captions/{revision}/restore", "post"))
                .contains("200", "400", "404", "409", "412");
    }

    private static Set<String> statuses(JsonObject paths, String path, String method) {
        return paths.getJsonObject(path)
                .getJsonObject(method)
                .getJsonObject("responses")
                .keySet();
    }

    @Test
    void openApiHasEveryMemberOfAnImage() {
        Set<String> described = new HashSet<>(gallery.describedMembers("Image"));
        described.remove("duplicate");
        assertThat(described)
                .isEqualTo(json(gallery.get("/api/images/" + upload())).keySet());
    }

    @Test
    void openApiDescribesCampaigns() {
        JsonObject document =
                json(gallery.send("GET", "/openapi", BodyPublishers.noBody(), "Accept", "application/json"));
        JsonObject campaign = json(gallery.sendJson(
                "POST", "/api/captions/campaigns", "{\"mode\":\"run\",\"filter\":{\"tag\":\"nobody's\"}}"));
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.getJsonObject("Campaign").getJsonObject("properties").keySet())
                .isEqualTo(campaign.keySet());
        assertThat(schemas.getJsonObject("CampaignEstimate")
                        .getJsonObject("properties")
                        .keySet())
                .isEqualTo(campaign.getJsonObject("estimate").keySet());
        assertThat(document.getJsonObject("paths").keySet())
                .contains("/api/captions/campaigns", "/api/captions/campaigns/{id}")
                .contains("/api/captions/campaigns/{id}/pause", "/api/captions/campaigns/{id}/rollback");
    }

    @Test
    void noAnswerStartsASession() {
        for (String path : new String[] {"/", "/gallery", "/attention/campaigns", "/api/images"}) {
            HttpResponse<String> response = gallery.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .doesNotContain("unsafe-inline");
        }
    }

    private HttpResponse<String> change(String id, String patch) {
        String image = "/api/images/" + id;
        return gallery.sendJson("PATCH", image, patch, "If-Match", etag(gallery.get(image)));
    }

    private String upload() {
        return json(gallery.upload("file", "a.png", Pictures.png())).getString("id");
    }
}
