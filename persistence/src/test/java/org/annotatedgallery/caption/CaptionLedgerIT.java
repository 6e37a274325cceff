package org.annotatedgallery.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.annotatedgallery.image.Caption;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Images;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class CaptionLedgerIT {
    @Test
    void everyCaptionIsKeptInTheOrderItWasWrittenIn() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Image image = Images.stored("a.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        ModelCall call = new ModelCall("gemini-2.5-flash-001", "1", "STOP", 264, 30, "abc");
        TestDatabase.run(em -> {
            CaptionLedger ledger = new CaptionLedger(em);
            ledger.append(CaptionRevision.produced(
                    image.id(),
                    caption(CaptionSource.MODEL, "A boat"),
                    List.of("boat"),
                    call,
                    Duration.ofMillis(812),
                    now));
            ledger.append(CaptionRevision.written(
                    image.id(), caption(CaptionSource.HUMAN, "My boat"), List.of("boat", "mine"), now.plusSeconds(1)));
        });
        List<CaptionRevision> revisions = TestDatabase.call(em -> new CaptionLedger(em).of(image.id()));
        assertThat(revisions)
                .extracting(CaptionRevision::source, CaptionRevision::altText, CaptionRevision::createdAt)
                .containsExactly(
                        tuple(CaptionSource.MODEL, "A boat", now),
                        tuple(CaptionSource.HUMAN, "My boat", now.plusSeconds(1)));
        assertThat(revisions.get(0).modelVersion()).isEqualTo("gemini-2.5-flash-001");
        assertThat(revisions.get(0).inputTokens()).isEqualTo(264);
        assertThat(revisions.get(0).latencyMillis()).isEqualTo(812);
    }

    @Test
    void whatAServiceSaysAtTooGreatALengthIsCutAndTheCaptionKept() {
        Image image = Images.stored("a.jpg", Instant.now());
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        String long1000 = "x".repeat(1000);
        ModelCall call = new ModelCall(long1000, long1000, long1000, 1, 1, long1000);
        Caption caption = new Caption(CaptionSource.MODEL, "A boat", null, null, false, "en", long1000);
        TestDatabase.run(em -> {
            new ImageRepository(em).lock(image.id()).orElseThrow().suggestCaption(caption, List.of());
            new CaptionLedger(em)
                    .append(CaptionRevision.produced(
                            image.id(), caption, List.of(), call, Duration.ofMillis(1), Instant.now()));
        });
        List<CaptionRevision> kept = TestDatabase.call(em -> new CaptionLedger(em).of(image.id()));
        assertThat(kept).extracting(CaptionRevision::altText).containsExactly("A boat");
    }

    private static Caption caption(CaptionSource source, String altText) {
        return new Caption(source, altText, null, null, false, "en", null);
    }
}
