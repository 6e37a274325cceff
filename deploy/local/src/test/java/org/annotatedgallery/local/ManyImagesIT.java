package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.ObjectMapper;

/**
 * How long the gallery's page takes with many images. They stay in a folder of their own, where the next run finds them and
 * {@code mvn -Prun -Dgallery.data=deploy/local/target/many-images} shows them.
 */
@EnabledIfEnvironmentVariable(
        named = "GALLERY_IMAGES",
        matches = "\\d+",
        disabledReason = "GALLERY_IMAGES does not say how many images the gallery shall have")
class ManyImagesIT {
    private static final int REQUESTS = 100;
    private static final int WARM_UP = 20;
    private static final int DEEP_PAGES = 100;
    private static final int SHOWN = 6;

    private GalleryUser user;
    private URI gallery;

    @Test
    void everyListIsAnswered() throws Exception {
        int images = Integer.parseInt(System.getenv("GALLERY_IMAGES"));
        Path data = Path.of("target", "many-images").toAbsolutePath();
        StackSettings settings =
                new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, TestEnvironment.variables());
        try (GalleryStack stack = new GalleryStack(settings, new BuiltParts(Path.of("target", "stack")))) {
            stack.start();
            gallery = stack.pages();
            user = new GalleryUser(gallery);
            fill(stack.database(), images);
            measureAll();
        }
    }

    private void fill(LocalDatabase database, int images) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        database.url() + "?rewriteBatchedStatements=true", database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (count(statement) < images) {
                new SampleRows(uploaded()).write(connection, images);
                statement.execute("ANALYZE TABLE image, image_tag, image_task");
            }
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM image")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private List<String> uploaded() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < SHOWN; n++) {
            String id = user.upload(GalleryUser.picture());
            user.awaitDone(id);
            ids.add(id);
        }
        return ids;
    }

    private void measureAll() throws Exception {
        System.out.printf("%n| %-36s | p50 ms | p95 ms |%n|---|---:|---:|%n", "list");
        for (Map.Entry<String, String> list : lists().entrySet()) {
            long[] nanos = measure(gallery.resolve("/gallery" + list.getValue()));
            double p50 = nanos[REQUESTS / 2 - 1] / 1e6;
            double p95 = nanos[REQUESTS * 95 / 100 - 1] / 1e6;
            System.out.printf("| %-36s | %6.1f | %6.1f |%n", list.getKey(), p50, p95);
        }
    }

    private Map<String, String> lists() throws Exception {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("first page", "");
        lists.put(DEEP_PAGES * 100 + " images further", "?after=" + deepCursor());
        lists.put("oldest first", "?sort=OLDEST");
        lists.put("taken last", "?sort=TAKEN");
        lists.put("by name", "?sort=NAME");
        lists.put("search for a beginning, bicy", "?q=bicy");
        lists.put("search for a beginning, by name", "?q=bicy&sort=NAME");
        lists.put("search for two words", "?q=harbour+snow");
        lists.put("search for a file name", "?q=lighthouse_77");
        lists.put("tag", "?tag=travel");
        lists.put("tag, taken last", "?tag=schloss&sort=TAKEN");
        lists.put("a month", "?from=2024-05-01&to=2024-05-31");
        lists.put("a year, by name", "?from=2024-01-01&to=2024-12-31&sort=NAME");
        lists.put("caption of a person", "?source=HUMAN");
        lists.put("no caption, taken last", "?source=NONE&sort=TAKEN");
        lists.put("rare format", "?format=TIFF");
        lists.put("failed", "?state=FAILED");
        lists.put("finished", "?state=DONE");
        return lists;
    }

    private String deepCursor() throws Exception {
        String after = "";
        for (int page = 0; page < DEEP_PAGES; page++) {
            HttpResponse<String> answer = user.get(gallery.resolve("/api/images?limit=100&after=" + after));
            after = new ObjectMapper().readTree(answer.body()).get("next").asString();
        }
        return after;
    }

    /** How long each request took until its last byte, in nanoseconds, the quickest first. */
    private long[] measure(URI list) throws Exception {
        long[] nanos = new long[REQUESTS];
        for (int n = -WARM_UP; n < REQUESTS; n++) {
            long start = System.nanoTime();
            HttpResponse<String> page = user.get(list);
            long end = System.nanoTime();
            assertThat(page.statusCode()).as("%s", list).isEqualTo(200);
            assertThat(page.body()).as("%s", list).contains("class=\"tile");
            if (n >= 0) {
                nanos[n] = end - start;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
