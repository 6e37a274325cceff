package org.annotatedgallery.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionHistoryTest {
    @Test
    void theNewestTextOfAMachineSinceAPersonWroteIsASuggestion() {
        RevisionView newest = revision(5, CaptionSource.MODEL, false);
        RevisionView older = revision(4, CaptionSource.MODEL, false);

        assertThat(history(newest, older, revision(3, CaptionSource.HUMAN, true))
                        .suggestion())
                .contains(newest);
    }

    @Test
    void whatThePersonHadBeforeThemIsNone() {
        assertThat(history(revision(3, CaptionSource.HUMAN, true), revision(2, CaptionSource.MODEL, false))
                        .suggestion())
                .isEmpty();
    }

    @Test
    void whereAMachineWroteTheCaptionThereIsNone() {
        assertThat(history(revision(3, CaptionSource.MODEL, false), revision(2, CaptionSource.MODEL, true))
                        .suggestion())
                .isEmpty();
        assertThat(CaptionHistory.EMPTY.suggestion()).isEmpty();
    }

    @Test
    void aRejectedAnswerIsNone() {
        assertThat(history(rejected(4), revision(3, CaptionSource.HUMAN, true)).suggestion())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaptionSource.class,
            names = {"HUMAN", "OFFLINE"})
    void whatIsMeasuredOrWrittenByAPersonIsNone(CaptionSource source) {
        assertThat(history(revision(4, source, false), revision(3, CaptionSource.HUMAN, true))
                        .suggestion())
                .isEmpty();
    }

    @Test
    void onlyAnOlderCaptionCanBeRestored() {
        assertThat(revision(1, CaptionSource.OFFLINE, false).restorable()).isTrue();
        assertThat(revision(1, CaptionSource.OFFLINE, true).restorable()).isFalse();
        assertThat(rejected(1).restorable()).isFalse();
    }

    private static CaptionHistory history(RevisionView... revisions) {
        return new CaptionHistory(List.of(revisions));
    }

    private static RevisionView revision(long number, CaptionSource source, boolean current) {
        return revision(number, new Caption(source, "A boat", null, null, false, "en", null), current, null);
    }

    private static RevisionView rejected(long number) {
        Caption nothing = new Caption(CaptionSource.MODEL, null, null, null, false, null, "m");
        return revision(number, nothing, false, "Markdown");
    }

    private static RevisionView revision(long number, Caption caption, boolean current, String fault) {
        ModelCall none = new ModelCall(null, null, null, null, null, null, null, null);
        return new RevisionView(number, current, caption, List.of(), none, null, null, fault, null, Instant.EPOCH);
    }
}
