package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.etag;
import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.annotatedgallery.incontainer.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags that people give to images, and what captions leave of them. */
@ExtendWith(ArquillianExtension.class)
class TagsIT {
    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final FunctionRows functions = new FunctionRows();

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void anImageWithoutCaptionIsTaggedAndFound() {
        String image = upload();
        String tag = "t" + UUID.randomUUID().toString().replace("-", "");

        HttpResponse<String> tagged = retag(image, "{\"add\": [\" Holiday \", \"" + tag + "\", \"holiday\"]}");

        assertThat(tagged.statusCode()).isEqualTo(200);
        assertThat(tags(tagged)).containsExactly("holiday", tag);
        assertThat(json(tagged).get("captionSource")).isEqualTo(JsonValue.NULL);
        HttpResponse<String> read = gallery.get("/api/images/" + image);
        assertThat(json(read)).isEqualTo(json(tagged));
        assertThat(etag(read)).isEqualTo(etag(tagged));
        assertThat(json(gallery.get("/api/images?q=" + tag)).getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void aMachinesCaptionStaysAMachinesAndTheNextOneLeavesPeoplesTags() {
        String image = upload();
        assertThat(captioned(image, "A red boat")).containsExactly("sea", "boat");

        HttpResponse<String> tagged = retag(image, "{\"add\": [\"holiday\"], \"remove\": [\"SEA\", \"mountain\"]}");

        assertThat(tags(tagged)).containsExactly("boat", "holiday");
        assertThat(json(tagged).getString("captionSource")).isEqualTo("MODEL");
        assertThat(captioned(image, "A fishing boat")).containsExactly("holiday", "sea", "boat");
    }

    @Test
    void whatHasNothingLeftToChangeIsNoFault() {
        String image = upload();
        String before = etag(retag(image, "{\"add\": [\"holiday\"]}"));

        HttpResponse<String> again = retag(image, "{\"add\": [\"holiday\"], \"remove\": [\"sea\"]}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(etag(again)).isEqualTo(before);
    }

    @Test
    void wrongBodiesAreRefused() {
        String image = upload();
        for (String body : List.of(
                "{}",
                "[]",
                "x",
                "{\"add\": null}",
                "{\"add\": \"sea\"}",
                "{\"remove\": [1]}",
                "{\"tags\": [\"sea\"]}")) {
            assertProblem(retag(image, body), 400, "invalid-request");
        }
        assertProblem(retag(UUID.randomUUID().toString(), "{\"add\": [\"sea\"]}"), 404, "not-found");
        assertProblem(retag("1", "{\"add\": [\"sea\"]}"), 404, "not-found");
    }

    @Test
    void tagsTooManyOrTooLongAreRefusedAndNoneIsKept() {
        String image = upload();
        retag(image, "{\"add\": [\"holiday\"]}");

        assertProblem(retag(image, "{\"add\": [\"sea\", \"" + "x".repeat(101) + "\"]}"), 422, "invalid-caption");
        String fifty = Json.createArrayBuilder(
                        IntStream.range(0, 50).mapToObj(Integer::toString).toList())
                .build()
                .toString();
        assertProblem(retag(image, "{\"add\": " + fifty + "}"), 422, "invalid-caption");

        assertThat(tags(gallery.get("/api/images/" + image))).containsExactly("holiday");
        assertThat(tags(retag(image, "{\"add\": " + fifty + ", \"remove\": [\"holiday\"]}")))
                .hasSize(50);
    }

    private String upload() {
        return json(gallery.upload("file", "a.png", Pictures.png())).getString("id");
    }

    private HttpResponse<String> retag(String image, String body) {
        return gallery.sendJson("POST", "/api/images/" + image + "/tags", body);
    }

    /** By a model, whose suggestion somebody takes. */
    private List<String> captioned(String image, String altText) {
        long revision = functions.suggestion(image, altText);
        String restore = "/api/images/" + image + "/captions/" + revision + "/restore";
        return tags(gallery.send("POST", restore, BodyPublishers.noBody()));
    }

    private static List<String> tags(HttpResponse<String> response) {
        return json(response).getJsonArray("tags").getValuesAs(JsonString::getString);
    }
}
