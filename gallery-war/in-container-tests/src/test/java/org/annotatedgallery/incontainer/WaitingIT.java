package org.annotatedgallery.incontainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.annotatedgallery.upload.UploadService;
import org.annotatedgallery.waiting.WaitingReport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators' tools read of tasks that somebody waits for; inside the server, which says it by itself only once a minute. */
@ExtendWith(ArquillianExtension.class)
class WaitingIT {
    /** Longer ago than what any other test has left. */
    private static final Duration DECADES = Duration.ofDays(10_000);

    @Resource(lookup = "java:app/jdbc/gallery")
    private DataSource dataSource;

    @Inject
    private UploadService uploads;

    @Inject
    private WaitingReport report;

    @Deployment
    static WebArchive war() {
        return Surroundings.war().addClass(Pictures.class);
    }

    @Test
    void theOldestTaskOfEachKindIsAGaugeUntilItIsDone() throws Exception {
        UUID id = uploads.upload("a.png", new ByteArrayInputStream(Pictures.png()))
                .id();
        update("UPDATE image_task SET opened_at = '1990-01-01' WHERE image_id = ? AND kind = 'CAPTION'", id);
        report.say();
        assertTrue(age("caption") > DECADES.toSeconds(), "the caption's age");
        assertTrue(age("thumbnail") < DECADES.toSeconds(), "the thumbnail's age");
        update("UPDATE image_task SET state = 'DONE' WHERE image_id = ?", id);
        report.say();
        assertTrue(age("caption") < DECADES.toSeconds(), "of another caption, if any");
    }

    /** @return in seconds */
    private static double age(String kind) throws IOException, InterruptedException {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + System.getenv("GALLERY_MANAGEMENT_PORT") + "/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher gauge = Pattern.compile("gallery_oldest_task_age_seconds\\{[^}]*kind=\"" + kind + "\"[^}]*} (\\S+)")
                .matcher(metrics);
        assertTrue(gauge.find(), metrics);
        return Double.parseDouble(gauge.group(1));
    }

    private void update(String sql, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            assertTrue(statement.executeUpdate() > 0);
        }
    }
}
