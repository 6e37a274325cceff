package org.annotatedgallery.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.junit.jupiter.api.Test;

class CaptionPaceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<TaskRecords.TaskId> waitingForModel = new ArrayList<>();
    private final List<TaskRecords.TaskId> others = new ArrayList<>();
    private boolean modelWaitedFor;
    private Instant lastAnswer = Instant.EPOCH;

    private final class FakeTasks extends TaskRecords {
        @Override
        public List<TaskId> due(TaskKind kind, int limit) {
            assertThat(kind).isEqualTo(TaskKind.CAPTION);
            List<TaskId> all = new ArrayList<>(waitingForModel);
            all.addAll(others);
            return all.stream().limit(limit).toList();
        }

        @Override
        public List<TaskId> dueForModel(int limit) {
            return waitingForModel.stream().limit(limit).toList();
        }

        @Override
        public List<TaskId> dueForNoModel(int limit) {
            return others.stream().limit(limit).toList();
        }

        @Override
        public boolean isModelMissedSince(Instant time) {
            return modelWaitedFor && lastAnswer.isBefore(time);
        }
    }

    private CaptionPace pace(Duration interval, long perMinute) {
        return new CaptionPace(new FakeTasks(), new ReconcilerConfig(interval, MINUTE, perMinute), () -> NOW);
    }

    @Test
    void theRateIsForDueCaptionsFirstAndForCampaignsWithWhatIsLeft() {
        add(others, 60);
        assertThat(pace(MINUTE, 100).next()).isEqualTo(new CaptionPace.Share(others, 40));
        add(others, 60);
        CaptionPace.Share share = pace(MINUTE, 100).next();
        assertThat(share.due()).hasSize(100);
        assertThat(share.forCampaigns()).isZero();
    }

    @Test
    void whileTheModelIsAwayItIsOnlyProbedButOtherCaptionsGoOn() {
        modelWaitedFor = true;
        add(waitingForModel, 500);
        add(others, 10);
        CaptionPace.Share share = pace(MINUTE, 100).next();
        assertThat(share.due()).hasSize(13).containsAll(others).containsAll(waitingForModel.subList(0, 3));
        assertThat(share.forCampaigns()).isEqualTo(3);
    }

    @Test
    void aProbeIsWithinTheRateToo() {
        modelWaitedFor = true;
        add(waitingForModel, 5);
        CaptionPace.Share share = pace(MINUTE, 2).next();
        assertThat(share.due()).hasSize(2);
        assertThat(share.forCampaigns()).isZero();
    }

    @Test
    void oneAnswerBringsBackTheFullRate() {
        modelWaitedFor = true;
        add(waitingForModel, 500);
        lastAnswer = NOW.minusSeconds(120);
        assertThat(pace(MINUTE, 100).next().due()).hasSize(100);
        lastAnswer = NOW.minusSeconds(121);
        assertThat(pace(MINUTE, 100).next().due()).hasSize(3);
        assertThat(pace(Duration.ofMinutes(5), 100).next().due())
                .as("rounds are rarer than two minutes")
                .hasSize(500);
    }

    @Test
    void frequentRoundsKeepToTheRateTogether() {
        add(others, 500);
        CaptionPace pace = pace(Duration.ofSeconds(2), 15);
        List<Integer> rounds =
                Stream.generate(() -> pace.next().due().size()).limit(6).toList();
        assertThat(rounds).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(pace(Duration.ofDays(1), Long.MAX_VALUE).next().due()).hasSize(500);
    }

    @Test
    void whereNothingWaitsForAModelNoneIsMissed() {
        add(others, 500);
        assertThat(pace(MINUTE, 100).next().due()).hasSize(100);
    }

    @Test
    void fiveHundredWaitingCaptionsAreWokenWithinSevenRoundsOfTheModelsReturn() {
        modelWaitedFor = true;
        add(waitingForModel, 500);
        int rounds = 0;
        while (!waitingForModel.isEmpty()) {
            List<TaskRecords.TaskId> woken = pace(MINUTE, 100).next().due();
            waitingForModel.removeAll(List.copyOf(woken));
            lastAnswer = NOW;
            rounds++;
        }
        assertThat(rounds).isLessThanOrEqualTo(7);
    }

    private static void add(List<TaskRecords.TaskId> tasks, int count) {
        for (int n = 0; n < count; n++) {
            tasks.add(new TaskRecords.TaskId(UUID.randomUUID(), TaskKind.CAPTION));
        }
    }
}
