package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.image.TaskKind;
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
            account.add(day, -600);
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
    void anImageThatIsGoneHasNoLedger() {
        UUID gone = UUID.randomUUID();

        account.reject(gone, "m", CALL, "altText is empty", "{}");

        assertThat(new UploadedImage(gone).ledger()).isEmpty();
    }
}
