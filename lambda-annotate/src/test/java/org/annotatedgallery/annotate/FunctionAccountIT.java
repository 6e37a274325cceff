package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.worker.WorkerDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionAccountIT {
    private static final ModelCall CALL =
            new ModelCall("m-001", "v2", "STOP", 264, 35, 167L, Duration.ofMillis(812), "abc");

    private final WorkerDatabase database = new WorkerDatabase(TestDatabase.settings());
    private final FunctionAccount account = new FunctionAccount(database, InstantSource.system());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void functionsShareTheDaysCount() {
        LocalDate day =
                LocalDate.of(2200, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(1_000_000));
        try (WorkerDatabase other = new WorkerDatabase(TestDatabase.settings())) {
            FunctionAccount others = new FunctionAccount(other, InstantSource.system());

            assertThat(account.reserve(day, 700, 1_000)).isTrue();
            assertThat(others.reserve(day, 700, 1_000)).isFalse();
            account.settle(day, 700, 100);
            assertThat(others.spent(day)).isEqualTo(100);
            assertThat(others.reserve(day, 700, 1_000)).isTrue();
        }
    }

    @Test
    void anAnswerThatWasNoCaptionIsInTheLedgerAtOnce() {
        UploadedImage image = UploadedImage.withoutOriginal();
        image.change(row -> row.task(TaskKind.CAPTION).startFor(42L, Instant.now(), Instant.now()));

        account.reject(image.id(), "m", CALL, "altText is empty", "{}");

        CaptionRevision rejected = image.ledger().get(0);
        assertThat(rejected.fault()).contains("altText is empty");
        assertThat(rejected.rawAnswer()).contains("{}");
        assertThat(rejected.call()).isEqualTo(CALL);
        assertThat(rejected.campaignId()).contains(42L);
    }

    @Test
    void aFaultIsOpenWhileTheImageWaitsAfterIt() {
        UploadedImage image = UploadedImage.withoutOriginal();
        account.reject(image.id(), "m", CALL, "altText is empty", "{}");
        assertThat(account.openFault(image.id())).isEmpty();

        image.change(
                row -> row.task(TaskKind.CAPTION).markWaiting(TaskReason.QUOTA, "429", Instant.now(), Instant.now()));
        assertThat(account.openFault(image.id())).contains("altText is empty");

        image.change(row -> row.task(TaskKind.CAPTION).restart(Instant.now(), Instant.now()));
        assertThat(account.openFault(image.id())).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsAnObstacleThatPasses() {
        DatabaseSettings nowhere = DatabaseSettings.from(name -> name.equals("DB_PORT")
                ? Integer.toString(Loopback.freePort())
                : TestDatabase.environment().get(name));
        try (WorkerDatabase away = new WorkerDatabase(nowhere)) {
            FunctionAccount account = new FunctionAccount(away, InstantSource.system());

            assertThatThrownBy(() -> account.spent(LocalDate.EPOCH)).isInstanceOf(PersistenceException.class);
            assertThatThrownBy(() -> account.openFault(UUID.randomUUID())).isInstanceOf(PersistenceException.class);
        }
    }

    @Test
    void anImageThatIsGoneHasNoLedger() {
        UUID gone = UUID.randomUUID();

        account.reject(gone, "m", CALL, "altText is empty", "{}");

        assertThat(new UploadedImage(gone).ledger()).isEmpty();
    }
}
