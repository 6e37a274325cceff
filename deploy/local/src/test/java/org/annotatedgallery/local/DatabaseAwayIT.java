package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.s3.LocalS3;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the pages, started while its database is away, and what it answers as that comes and goes. */
class DatabaseAwayIT {

    @TempDir
    Path folder;

    private final int databasePort = Loopback.freePort();
    private final int pagesPort = Loopback.freePort();
    private final int managementPort = Loopback.freePort();
    private final URI home = URI.create("http://127.0.0.1:" + pagesPort + "/");
    private final URI ready = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    private final URI alive = URI.create("http://127.0.0.1:" + managementPort + "/health/live");
    private final GalleryUser user = new GalleryUser(home);
    private LocalDatabase database;

    @AfterEach
    void stopDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void theServerStartsWithoutItsDatabaseAndRecoversWhenItComes() throws Exception {
        try (ChildProcesses processes = ChildProcesses.claim(folder.resolve("processes"));
                LocalS3 s3 = LocalS3.start(folder.resolve("s3"), 0, "gallery-local", created -> {});
                PageServer server = PageServer.start(
                        new BuiltParts(Path.of("target", "stack")).startScript(),
                        environment(s3),
                        folder.resolve("payara.log"),
                        processes)) {
            server.awaitReady(home, alive);
            assertOnlyHomeAnswers();

            startDatabase();
            server.awaitReady(ready);
            assertThat(status("/gallery")).isEqualTo(200);
            assertThat(status("/api/images")).isEqualTo(200);

            database.close();
            assertOnlyHomeAnswers();

            startDatabase();
            server.awaitReady(ready);
            assertThat(status("/gallery")).isEqualTo(200);
        }
    }

    private void assertOnlyHomeAnswers() throws Exception {
        assertThat(status("/")).isEqualTo(200);
        assertThat(status("/gallery")).isEqualTo(503);
        assertThat(status("/api/images")).isEqualTo(503);
        assertThat(user.get(alive).statusCode()).isEqualTo(200);
        assertThat(user.get(ready).statusCode()).isEqualTo(503);
    }

    private int status(String path) throws Exception {
        return user.get(home.resolve(path)).statusCode();
    }

    private void startDatabase() {
        database = LocalDatabase.start(folder.resolve("mariadb"), databasePort, folder.resolve("mariadb.log"));
    }

    private Map<String, String> environment(LocalS3 s3) {
        StackSettings settings = new StackSettings(pagesPort, s3.port(), folder, 512, TestEnvironment.variables());
        Map<String, String> database = Map.of(
                "DB_HOST", Loopback.HOST,
                "DB_PORT", Integer.toString(databasePort),
                "DB_NAME", "image_annotations_db",
                "DB_USER", "gallery",
                "DB_PASSWORD", "gallery-local");
        return new ProcessEnvironment(settings, s3.bucket(), database, s3.environment())
                .forPages(managementPort, folder.resolve("work"));
    }
}
