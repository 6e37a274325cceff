package org.annotatedgallery.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Style sheets and scripts, as browsers ask for them. */
@ExtendWith(ArquillianExtension.class)
class StaticFilesIT {
    private static final Pattern SHEET = Pattern.compile("/resources/([0-9a-f]{16})/base\\.css");

    private final GalleryClient gallery = new GalleryClient(Surroundings.port("GALLERY_PORT"));
    private Matcher sheet;

    @Deployment(testable = false)
    static WebArchive war() {
        return Surroundings.warAtRoot();
    }

    @BeforeEach
    void readHomePage() {
        sheet = SHEET.matcher(gallery.get("/").body());
        assertThat(sheet.find()).isTrue();
    }

    @Test
    void aFileIsKeptForAYearAtTheAddressThatThePageNames() {
        HttpResponse<String> file = gallery.get(sheet.group());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains(":root");
        assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** While servers are updated one after the other, a page of one version may ask a server of another. */
    @Test
    void anotherVersionsAddressIsAnsweredAndNotKept() {
        HttpResponse<String> file = gallery.get(sheet.group().replace(sheet.group(1), "0123456789abcdef"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        HttpResponse<String> file = gallery.get(sheet.group().replace("base.css", "none.css"));

        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(header(file, "Cache-Control")).isEqualTo("private, no-cache");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
