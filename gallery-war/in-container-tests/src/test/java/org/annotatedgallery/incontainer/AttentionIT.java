package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.etag;
import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.annotatedgallery.incontainer.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.annotatedgallery.image.TaskReason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits for people, as programs and pages see it. */
@ExtendWith(ArquillianExtension.class)
class AttentionIT {
    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final FunctionRows functions = new FunctionRows();

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void tasksAreCountedByReasonAndTriedAgainTogether() {
        // What other tests have left.
        retry("{\"task\": \"caption\", \"reason\": \"CRASHED\"}");
        String failed = upload();
        functions.captionTask(failed, "FAILED", "CRASHED");
        String waiting = upload();
        functions.captionTask(waiting, "WAITING", "CRASHED");

        JsonObject group = group("caption", "CRASHED");
        assertThat(group.keySet()).isEqualTo(gallery.describedMembers("Trouble"));
        assertThat(group.getInt("failed")).isEqualTo(1);
        assertThat(group.getInt("waiting")).isEqualTo(1);
        assertThat(group.getString("message")).isEqualTo(TaskReason.CRASHED.message());
        HttpResponse<String> tried = retry("{\"task\": \"caption\", \"reason\": \"CRASHED\"}");

        assertThat(tried.statusCode()).isEqualTo(202);
        assertThat(json(tried))
                .isEqualTo(Json.createObjectBuilder().add("restarted", 2).build());
        assertThat(List.of(captionTask(failed), captionTask(waiting))).containsOnly("PENDING");
        assertThat(group("caption", "CRASHED")).isNull();
        assertThat(json(retry("{\"task\": \"caption\", \"reason\": \"CRASHED\"}"))
                        .getInt("restarted"))
                .isZero();
    }

    @Test
    void whatIsToBeTriedAgainMustBeNamed() {
        for (String body : List.of(
                "x",
                "{}",
                "{\"task\": \"caption\"}",
                "{\"reason\": \"QUOTA\"}",
                "{\"task\": \"captions\", \"reason\": \"QUOTA\"}",
                "{\"task\": \"caption\", \"reason\": \"quota\"}")) {
            assertProblem(retry(body), 400, "invalid-request");
        }
    }

    @Test
    void captionsAreMissedOrToBeReviewedUntilSomebodyHasSeenToThem() {
        int missed = count("withoutCaption");
        int unreviewed = count("unreviewed");
        String image = upload();
        functions.captionTask(image, "FAILED", "BLOCKED_BY_MODEL");
        assertThat(count("withoutCaption")).isEqualTo(missed + 1);

        functions.caption(image, "A red boat");
        assertThat(count("withoutCaption")).isEqualTo(missed);
        assertThat(count("unreviewed")).isEqualTo(unreviewed + 1);

        String etag = etag(gallery.get("/api/images/" + image));
        gallery.send("POST", "/api/images/" + image + "/review", BodyPublishers.noBody(), "If-Match", etag);
        assertThat(count("unreviewed")).isEqualTo(unreviewed);
    }

    @Test
    void thePageHasEachGroupWithItsSentenceAndItsImages() {
        String image = upload();
        functions.captionTask(image, "WAITING", "STORAGE_UNAVAILABLE");

        String page = gallery.get("/attention").body();
        String group = gallery.get("/attention?task=CAPTION&reason=STORAGE_UNAVAILABLE")
                .body();

        assertThat(page).contains(TaskReason.STORAGE_UNAVAILABLE.message(), "value=\"CAPTION/STORAGE_UNAVAILABLE\"");
        assertThat(group).contains("name=\"image\" value=\"" + image + "\"", "name=\"one\" value=\"" + image + "\"");
        assertThat(gallery.get("/attention?task=THUMBNAIL&reason=STORAGE_UNAVAILABLE")
                        .body())
                .contains("Nothing is left with this reason.");
        functions.captionTask(image, "DONE", null);
    }

    @Test
    void groupsThatCannotBeAreNotFound() {
        for (String query : List.of(
                "task=CAPTION",
                "reason=QUOTA",
                "task=caption&reason=QUOTA",
                "task=CAPTION&reason=BAD_LUCK",
                "task=CAPTION&reason=QUOTA&after=1")) {
            assertThat(gallery.get("/attention?" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
    }

    @Test
    void openApiHasEveryMemberOfTheOverview() {
        assertThat(json(gallery.get("/api/attention")).keySet()).isEqualTo(gallery.describedMembers("Attention"));
    }

    private String upload() {
        return json(gallery.upload("file", "a.png", Pictures.png())).getString("id");
    }

    private HttpResponse<String> retry(String body) {
        return gallery.sendJson("POST", "/api/attention/retry", body);
    }

    private String captionTask(String image) {
        return json(gallery.get("/api/images/" + image))
                .getJsonObject("tasks")
                .getJsonObject("caption")
                .getString("state");
    }

    private int count(String member) {
        return json(gallery.get("/api/attention")).getInt(member);
    }

    /** Null where there is none. */
    private JsonObject group(String task, String reason) {
        return json(gallery.get("/api/attention")).getJsonArray("troubles").getValuesAs(JsonObject.class).stream()
                .filter(group -> group.getString("task").equals(task)
                        && group.getString("reason").equals(reason))
                .findFirst()
                .orElse(null);
    }
}
