package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.annotatedgallery.connection.Credentials;
import org.annotatedgallery.connection.CredentialsSource;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.UnreadableImageException;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.Announcement;
import org.annotatedgallery.testbed.TestBucket;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadWorkerIT {
    private static final Duration REMAINING = Duration.ofSeconds(150);

    private final WorkerDatabase database = new WorkerDatabase(TestDatabase.settings());
    private final FakeWork work = new FakeWork();
    private final UploadedImage image = UploadedImage.of("pixels".getBytes(StandardCharsets.UTF_8));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUploadIsWorkedOnAndItsResultRecordedWithItsTasksEnd() {
        handle(image);

        assertThat(work.originals).containsExactly("pixels");
        assertThat(work.fileName).isEqualTo("holiday.jpg");
        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(image.read(Image::thumbnail)).isPresent();
        assertThat(work.file).as("local copy").doesNotExist();
    }

    @Test
    void theSameEventThreeTimesIsWorkedOnOnce() {
        handle(image);
        handle(image);
        handle(image);

        assertThat(work.originals).hasSize(1);
        assertThat(task().attempts()).isEqualTo(1);
    }

    @Test
    void anEventForAnImageThatIsGoneRemovesWhatAKilledFunctionMayHaveLeft() {
        image.remove();

        handle(image);

        assertThat(work.originals).isEmpty();
        assertThat(work.discarded).containsExactly(image.id());
    }

    @Test
    void anEventForAnObjectThatIsNotTheImagesOriginalDoesNothing() {
        String other = "uploads/" + image.id() + ".bmp";

        worker().handle(Announcement.of(TestBucket.NAME, other), REMAINING);

        assertThat(work.originals).isEmpty();
        assertThat(work.discarded).isEmpty();
        assertThat(task().state()).isEqualTo(TaskState.PENDING);
    }

    @Test
    void anEventOfAnotherBucketDoesNothing() {
        worker().handle(Announcement.of("foreign", image.objectKey()), REMAINING);

        assertThat(task().state()).isEqualTo(TaskState.PENDING);
    }

    @Test
    void workEndsEarlyEnoughToRecordItsOutcome() {
        handle(image);

        assertThat(work.deadline)
                .isBetween(
                        Instant.now().plus(REMAINING).minusSeconds(30),
                        Instant.now().plus(REMAINING).minusSeconds(15));
    }

    @Test
    void theClaimOutlivesTheFunctionsTimeOut() {
        Instant start = Instant.now();
        work.duringWork = () -> assertThat(task().notBefore()).isAfter(start.plus(REMAINING));

        handle(image);

        assertThat(task().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aMissingOriginalFailsForGood() {
        UploadedImage incomplete = UploadedImage.withoutOriginal();

        handle(incomplete);

        assertFailed(incomplete.task(TaskKind.THUMBNAIL), TaskReason.ORIGINAL_MISSING);
        assertThat(work.originals).isEmpty();
    }

    @Test
    void anOriginalThatCannotBeReadFailsForGood() {
        work.duringWork = () -> {
            throw new UnreadableImageException("its pixels are damaged");
        };

        handle(image);

        assertFailed(task(), TaskReason.UNREADABLE);
        assertThat(task().detail().orElseThrow()).contains("its pixels are damaged");
        assertThat(work.file).as("local copy").doesNotExist();
    }

    @Test
    void whatNobodyForesawFailsForGood() {
        work.duringWork = () -> {
            throw new IllegalStateException("who would have thought");
        };

        handle(image);

        assertFailed(task(), TaskReason.INTERNAL_ERROR);
    }

    @Test
    void anImageThatTakesAllTheMemoryFailsForGoodAndTheFunctionGoesOn() {
        work.duringWork = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        handle(image);
        assertFailed(task(), TaskReason.TOO_LARGE);

        work.duringWork = () -> {};
        UploadedImage next = UploadedImage.of(new byte[1]);
        handle(next);
        assertThat(next.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aPassingFailureWaitsAsLongAsAskedAndCostsNoAttempt() {
        work.duringWork = () -> {
            throw TaskFailure.passing(TaskReason.QUOTA, Duration.ofSeconds(47), "429", null);
        };
        Instant start = Instant.now();

        handle(image);

        Task task = task();
        assertThat(task.state()).isEqualTo(TaskState.WAITING);
        assertThat(task.reason()).contains(TaskReason.QUOTA);
        assertThat(task.notBefore())
                .isBetween(start.plusSeconds(47), Instant.now().plusSeconds(47));
        assertThat(task.attempts()).isZero();
    }

    @Test
    void storageThatIsAwayMakesTheTaskWait() {
        URI nowhere = URI.create("http://" + Loopback.HOST + ":" + Loopback.freePort());
        ObjectStore away = new ObjectStore(TestBucket.clientFor(nowhere), TestBucket.NAME);

        new UploadWorker<>(TestBucket.NAME, away, database, work).handle(image.event(), REMAINING);

        assertThat(task().state()).isEqualTo(TaskState.WAITING);
        assertThat(task().reason()).contains(TaskReason.STORAGE_UNAVAILABLE);
        assertThat(task().notBefore()).isAfter(Instant.now().plusSeconds(5));
    }

    @Test
    void theResultForAnImageThatWasRemovedMeanwhileIsTakenBack() {
        work.duringWork = image::remove;

        handle(image);

        assertThat(work.discarded).containsExactly(image.id());
    }

    @Test
    void theResultForAnImageThatIsBeingDeletedIsTakenBack() {
        work.duringWork = () -> image.change(Image::markDeleting);

        handle(image);

        assertThat(work.discarded).containsExactly(image.id());
        assertThat(image.read(Image::thumbnail)).isEmpty();
    }

    @Test
    void whatFailedWorkLeftOfAnImageThatWasRemovedIsTakenBackToo() {
        work.duringWork = () -> {
            image.remove();
            throw new IllegalStateException("half way");
        };

        handle(image);

        assertThat(work.discarded).containsExactly(image.id());
    }

    @Test
    void aResultThatComesAfterTheLeaseHasGoneToAnotherDoesNotCount() {
        work.duringWork = this::claimAfterLease;

        handle(image);

        assertThat(image.read(Image::thumbnail)).isEmpty();
        assertThat(task().state()).isEqualTo(TaskState.RUNNING);
        assertThat(task().attempts()).isEqualTo(2);
        assertThat(work.discarded).as("it may be the other's by now").isEmpty();
    }

    @Test
    void aFailureThatComesAfterTheLeaseHasGoneToAnotherDoesNotCount() {
        work.duringWork = () -> {
            claimAfterLease();
            throw new UnreadableImageException("cut off");
        };

        handle(image);

        assertThat(task().state()).isEqualTo(TaskState.RUNNING);
    }

    private void claimAfterLease() {
        Instant later = Instant.now().plus(REMAINING).plus(Duration.ofMinutes(1));
        assertThat(TestDatabase.<Boolean>call(em -> new TaskRepository(em)
                        .claim(image.id(), TaskKind.THUMBNAIL, later, later.plus(REMAINING))
                        .isPresent()))
                .isTrue();
    }

    @Test
    void aResultThatTheDatabaseRefusesOnceIsRecordedTheSecondTime() {
        AtomicInteger attempts = new AtomicInteger();
        work.beforeRecording = () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("Deadlock found when trying to get lock");
            }
        };

        handle(image);

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(work.originals).hasSize(1);
    }

    @Test
    void aResultThatCannotBeRecordedMakesTheEventFail() {
        work.beforeRecording = () -> {
            throw new IllegalStateException("no database");
        };

        assertThatThrownBy(() -> handle(image)).hasMessage("no database");

        assertThat(task().state()).as("until its lease ends").isEqualTo(TaskState.RUNNING);
    }

    @Test
    void aSessionThatBreaksDuringATransactionDoesNotCostTheNextOne() {
        assertThatThrownBy(() -> database.transaction(em -> {
                    long session = ((Number) em.createNativeQuery("SELECT CONNECTION_ID()")
                                    .getSingleResult())
                            .longValue();
                    TestDatabase.run(
                            other -> other.createNativeQuery("KILL " + session).executeUpdate());
                    return em.createNativeQuery("SELECT 1").getSingleResult();
                }))
                .isInstanceOf(RuntimeException.class);

        handle(image);

        assertThat(task().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aFunctionThatStartedWhileTheDatabaseWasAwayWorksWhenItIsBack() {
        AtomicBoolean away = new AtomicBoolean(true);
        try (WorkerDatabase interrupted = new WorkerDatabase(reachableUnless(away))) {
            UploadWorker<?> early = worker(interrupted);
            assertThatThrownBy(() -> early.handle(image.event(), REMAINING)).isInstanceOf(RuntimeException.class);

            away.set(false);
            early.handle(image.event(), REMAINING);
        }
        assertThat(task().state()).isEqualTo(TaskState.DONE);
    }

    private static DatabaseSettings reachableUnless(AtomicBoolean away) {
        DatabaseSettings known = TestDatabase.settings();
        CredentialsSource credentials = new CredentialsSource() {
            @Override
            public Credentials current() throws SQLException {
                if (away.get()) {
                    throw new SQLException("no route to host");
                }
                return known.credentials().current();
            }

            @Override
            public Credentials refreshed(Credentials refused) throws SQLException {
                return known.credentials().refreshed(refused);
            }
        };
        return new DatabaseSettings(known.host(), known.port(), known.database(), known.encrypted(), credentials);
    }

    private UploadWorker<?> worker() {
        return worker(database);
    }

    private UploadWorker<?> worker(WorkerDatabase used) {
        ObjectStore store = new ObjectStore(TestBucket.client(), TestBucket.NAME);
        return new UploadWorker<>(TestBucket.NAME, store, used, work);
    }

    private void handle(UploadedImage uploaded) {
        worker().handle(uploaded.event(), REMAINING);
    }

    private Task task() {
        return image.task(TaskKind.THUMBNAIL);
    }

    private static void assertFailed(Task task, TaskReason reason) {
        assertThat(List.of(task.state(), task.reason().orElseThrow())).containsExactly(TaskState.FAILED, reason);
    }
}
