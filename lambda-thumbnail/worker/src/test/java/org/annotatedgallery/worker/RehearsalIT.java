package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestBucket;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalIT {
    /** What the rehearsal may take, and a little for a busy machine. */
    private static final Duration BOUND = Rehearsal.LIMIT.plusMillis(1500);

    private final WorkerDatabase database = new WorkerDatabase(TestDatabase.settings());
    private final ObjectStore store = new ObjectStore(TestBucket.client(), TestBucket.NAME);
    private final FakeWork work = new FakeWork();
    private final UploadedImage image = UploadedImage.of("pixels".getBytes(StandardCharsets.UTF_8));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRehearsalTouchesNothing() {
        List<String> keys = TestBucket.keysUnder("");

        worker(store, database).rehearse();

        assertThat(TestBucket.keysUnder("")).isEqualTo(keys);
        assertThat(work.file).as("local copy").doesNotExist();
        Task task = image.task(TaskKind.THUMBNAIL);
        assertThat(task.state()).isEqualTo(TaskState.PENDING);
        assertThat(task.attempts()).isZero();
    }

    @Test
    void aRehearsalHoldsUpNoUpload() {
        UUID besideNobody = new UUID(0, 1);
        work.beforeRecording = () -> insertWithoutWaiting(besideNobody);

        worker(store, database).rehearse();

        UploadedImage inserted = new UploadedImage(besideNobody);
        assertThat(inserted.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.PENDING);
        inserted.remove();
    }

    private static void insertWithoutWaiting(UUID id) {
        Instant now = Instant.now();
        NewImage upload = new NewImage(
                id, "uploads/" + id + ".jpg", "a.jpg", "image/jpeg", 1, "0".repeat(64), 1, 1, null, null, null);
        TestDatabase.run(em -> {
            em.createNativeQuery("SET SESSION innodb_lock_wait_timeout = 1").executeUpdate();
            new ImageRepository(em).add(new Image(upload, now, now.plusSeconds(60)));
        });
    }

    @Test
    void servicesThatNobodyOffersHoldUpNoStart() {
        int nobody = Loopback.freePort();
        try (WorkerDatabase away = new WorkerDatabase(databaseAt(nobody))) {
            assertTimeout(BOUND, () -> worker(storeAt(nobody), database).rehearse());
            assertTimeout(BOUND, () -> worker(store, away).rehearse());
        }
    }

    @Test
    void servicesThatNeverAnswerHoldUpNoStart() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, Loopback.address(0).getAddress());
                WorkerDatabase mute = new WorkerDatabase(databaseAt(silent.getLocalPort()))) {
            assertTimeout(
                    BOUND,
                    () -> worker(storeAt(silent.getLocalPort()), database).rehearse());
            assertTimeout(BOUND, () -> worker(store, mute).rehearse());
        }
    }

    @Test
    void aSessionThatTheRehearsalIsStuckInDoesNotHoldUpTheFirstEvent() {
        TestDatabase.run(em -> {
            em.createNativeQuery("LOCK TABLES image WRITE").executeUpdate();
            try {
                assertTimeout(BOUND, () -> worker(store, database).rehearse());

                assertThat(database.<Object>transaction(
                                own -> own.createNativeQuery("SELECT 1").getSingleResult()))
                        .hasToString("1");
            } finally {
                em.createNativeQuery("UNLOCK TABLES").executeUpdate();
            }
        });
        worker(store, database).handle(image.event(), Duration.ofSeconds(60));
        assertThat(image.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);
    }

    private UploadWorker<?> worker(ObjectStore usedStore, WorkerDatabase usedDatabase) {
        return new UploadWorker<>(TestBucket.NAME, usedStore, usedDatabase, work);
    }

    private static ObjectStore storeAt(int port) {
        URI address = URI.create("http://" + Loopback.HOST + ":" + port);
        return new ObjectStore(TestBucket.clientFor(address), TestBucket.NAME);
    }

    private static DatabaseSettings databaseAt(int port) {
        DatabaseSettings known = TestDatabase.settings();
        return new DatabaseSettings(known.host(), port, known.database(), known.encrypted(), known.credentials());
    }
}
