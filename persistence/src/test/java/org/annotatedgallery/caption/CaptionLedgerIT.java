package org.annotatedgallery.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Images;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class CaptionLedgerIT {
    private static final ModelCall CALL =
            new ModelCall("gemini-2.5-flash-001", "v2", "STOP", 264, 30, 155L, Duration.ofMillis(812), "abc");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Image image = Images.stored("a.jpg", now);

    @Test
    void everyRevisionIsKeptTheNewestFirstWithHowItCameAbout() {
        add();
        CaptionRevision produced = append(CaptionRevision.produced(
                image.id(), caption(CaptionSource.MODEL, "A boat"), List.of("boat"), CALL, 7L, now));
        append(CaptionRevision.written(
                image.id(), caption(CaptionSource.HUMAN, "My boat"), List.of("boat", "mine"), now.plusSeconds(1)));
        CaptionRevision restored = append(CaptionRevision.restored(produced, now.plusSeconds(2)));

        List<CaptionRevision> revisions = ledger();
        assertThat(revisions).extracting(r -> r.caption().altText()).containsExactly("A boat", "My boat", "A boat");
        CaptionRevision first = revisions.get(2);
        assertThat(first.call()).isEqualTo(CALL);
        assertThat(first.campaignId()).contains(7L);
        assertThat(first.createdAt()).isEqualTo(now);
        assertThat(revisions.get(1).tags()).containsExactly("boat", "mine");
        assertThat(revisions.get(0).id()).isEqualTo(restored.id());
        assertThat(revisions.get(0).restoredFrom()).contains(produced.id());
        assertThat(revisions.get(0).caption().source()).isEqualTo(CaptionSource.MODEL);
        assertThat(revisions.get(0).call().costMicros()).isNull();
    }

    @Test
    void anAnswerThatWasNoCaptionIsKeptAsItCame() {
        add();
        append(CaptionRevision.rejected(image.id(), "m", CALL, null, "not JSON", "Here is … 𝄞", now));

        CaptionRevision kept = ledger().get(0);
        assertThat(kept.isRejected()).isTrue();
        assertThat(kept.fault()).contains("not JSON");
        assertThat(kept.rawAnswer()).contains("Here is … 𝄞");
        assertThat(kept.call().costMicros()).isEqualTo(155);
        assertThat(kept.caption().altText()).isNull();
        assertThat(kept.caption().model()).isEqualTo("m");
    }

    @Test
    void whatAServiceSaysAtTooGreatALengthIsCutAndTheRestKept() {
        add();
        String long1000 = "x".repeat(1000);
        ModelCall call = new ModelCall(long1000, long1000, long1000, 1, 1, 1L, Duration.ofMillis(1), long1000);
        Caption caption = new Caption(CaptionSource.MODEL, "A boat", null, null, false, "en", long1000);
        append(CaptionRevision.produced(image.id(), caption, List.of(), call, null, now));
        append(CaptionRevision.rejected(image.id(), long1000, call, null, long1000, "𝄞".repeat(50_000), now));

        assertThat(ledger().get(1).caption().altText()).isEqualTo("A boat");
        assertThat(ledger().get(0).rawAnswer().orElseThrow()).startsWith("𝄞𝄞").endsWith("𝄞");
    }

    @Test
    void aRevisionIsFoundAtItsOwnImageOnly() {
        add();
        Image other = Images.stored("b.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(other));
        long id = append(CaptionRevision.written(image.id(), caption(CaptionSource.HUMAN, "x"), List.of(), now))
                .id();

        TestDatabase.run(em -> {
            CaptionLedger ledger = new CaptionLedger(em);
            assertThat(ledger.find(image.id(), id)).isPresent();
            assertThat(ledger.find(other.id(), id)).isEmpty();
            assertThat(ledger.find(image.id(), id + 1000)).isEmpty();
        });
    }

    @Test
    void onlyANewCaptionOfAModelShowsThatItAnswers() {
        add();
        Instant later = now.plus(Duration.ofDays(1));
        append(CaptionRevision.rejected(image.id(), "m", CALL, null, "not JSON", "x", later));
        append(CaptionRevision.written(image.id(), caption(CaptionSource.HUMAN, "x"), List.of(), later));
        assertThat(hasAnsweredSince(later)).isFalse();

        append(CaptionRevision.produced(
                image.id(), caption(CaptionSource.MODEL, "A boat"), List.of(), CALL, null, later));
        assertThat(hasAnsweredSince(later)).isTrue();
        assertThat(hasAnsweredSince(later.plusMillis(1))).isFalse();
    }

    private static boolean hasAnsweredSince(Instant time) {
        return TestDatabase.call(em -> new CaptionLedger(em).hasModelAnsweredSince(time));
    }

    private void add() {
        TestDatabase.run(em -> new ImageRepository(em).add(image));
    }

    private static CaptionRevision append(CaptionRevision revision) {
        TestDatabase.run(em -> new CaptionLedger(em).append(revision));
        return revision;
    }

    private List<CaptionRevision> ledger() {
        return TestDatabase.call(em -> new CaptionLedger(em).of(image.id()));
    }

    private static Caption caption(CaptionSource source, String altText) {
        return new Caption(source, altText, null, null, false, "en", null);
    }
}
