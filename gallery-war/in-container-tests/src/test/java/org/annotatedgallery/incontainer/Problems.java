package org.annotatedgallery.incontainer;

import static org.annotatedgallery.incontainer.GalleryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every problem document has. */
final class Problems {
    private Problems() {}

    static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(response).getString("code")).isEqualTo(code);
        assertThat(json(response).getInt("status")).isEqualTo(status);
        assertThat(json(response).getString("detail")).endsWith(".");
    }
}
