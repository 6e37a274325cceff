package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.etag;
import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.annotatedgallery.incontainer.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Captions that people approve, by the API. */
@ExtendWith(ArquillianExtension.class)
class ReviewIT {
    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private final FunctionRows functions = new FunctionRows();

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @Test
    void anApprovedCaptionIsReviewedAndStaysAMachines() {
        String image = upload();
        functions.caption(image, "A red boat");
        assertThat(isReviewed(read(image))).isFalse();

        HttpResponse<String> approved = approve(image, etag(read(image)));

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(isReviewed(approved)).isTrue();
        assertThat(json(approved).getString("captionSource")).isEqualTo("MODEL");
        assertThat(etag(read(image))).isEqualTo(etag(approved));
        assertThat(etag(approve(image, etag(approved)))).as("twice").isEqualTo(etag(approved));
    }

    @Test
    void whatAPersonWritesOrBringsBackIsReviewed() {
        String image = upload();
        long model = functions.caption(image, "A red boat");

        HttpResponse<String> written = gallery.sendJson(
                "PATCH", "/api/images/" + image, "{\"altText\":\"A boat\"}", "If-Match", etag(read(image)));
        assertThat(isReviewed(written)).isTrue();
        HttpResponse<String> restored = gallery.send(
                "POST", "/api/images/" + image + "/captions/" + model + "/restore", BodyPublishers.noBody());

        assertThat(json(restored).getString("captionSource")).isEqualTo("MODEL");
        assertThat(isReviewed(restored)).isTrue();
    }

    @Test
    void whoeverApprovesWhatSomebodyElseHasChangedIsTold() {
        String image = upload();
        functions.caption(image, "A red boat");
        String seen = etag(read(image));
        functions.caption(image, "A blue boat");

        assertProblem(approve(image, seen), 412, "version-conflict");

        assertThat(isReviewed(read(image))).isFalse();
    }

    @Test
    void whatCannotBeApprovedIsRefused() {
        String image = upload();
        assertProblem(approve(image, etag(read(image))), 409, "no-caption");
        assertProblem(
                gallery.send("POST", "/api/images/" + image + "/review", BodyPublishers.noBody()),
                428,
                "if-match-required");
        assertProblem(approve(image, "1"), 400, "invalid-request");
        assertProblem(approve(UUID.randomUUID().toString(), "\"1\""), 404, "not-found");
        assertProblem(approve("1", "\"1\""), 404, "not-found");
    }

    private String upload() {
        return json(gallery.upload("file", "a.png", Pictures.png())).getString("id");
    }

    private HttpResponse<String> read(String image) {
        return gallery.get("/api/images/" + image);
    }

    private HttpResponse<String> approve(String image, String ifMatch) {
        return gallery.send("POST", "/api/images/" + image + "/review", BodyPublishers.noBody(), "If-Match", ifMatch);
    }

    private static boolean isReviewed(HttpResponse<String> response) {
        return json(response).getBoolean("reviewed");
    }
}
