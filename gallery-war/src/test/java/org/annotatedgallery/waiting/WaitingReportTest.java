package org.annotatedgallery.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingReportTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Map<TaskKind, Instant> awaitedSince = new EnumMap<>(TaskKind.class);
    private final List<String> lines = new ArrayList<>();
    private final Logger log = Logger.getLogger(WaitingReport.class.getName());
    private Instant now = NOON;
    private final OldestTasks oldest = new OldestTasks(
            new TaskRepository(null) {
                @Override
                public Optional<Instant> awaitedSince(TaskKind kind) {
                    return Optional.ofNullable(awaitedSince.get(kind));
                }
            },
            () -> now);
    private final WaitingReport report = new WaitingReport(oldest);
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void collect() {
        log.addHandler(collector);
    }

    @AfterEach
    void leave() {
        log.removeHandler(collector);
    }

    @Test
    void nobodyWhoWaitsIsZero() {
        report.say();
        assertThat(lines).containsExactly("Oldest waiting: thumbnail 0 s, caption 0 s");
    }

    @Test
    void theOldestOfEachKindIsSaidInPlainSeconds() {
        awaitedSince.put(TaskKind.THUMBNAIL, NOON.minusSeconds(61));
        awaitedSince.put(TaskKind.CAPTION, NOON.minusSeconds(123_456));
        report.say();
        assertThat(lines).containsExactly("Oldest waiting: thumbnail 61 s, caption 123456 s");
    }

    @Test
    void whereTheServerSpeaksArabicTheSecondsAreStillInTheDigitsOfPrograms() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            report.say();
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(lines).containsExactly("Oldest waiting: thumbnail 0 s, caption 0 s");
    }

    @Test
    void whatIsDoneAtLastIsZeroAgain() {
        awaitedSince.put(TaskKind.CAPTION, NOON.minusSeconds(61));
        report.say();
        awaitedSince.clear();
        report.say();
        assertThat(lines).last().isEqualTo("Oldest waiting: thumbnail 0 s, caption 0 s");
    }

    @Test
    void aServerWhoseClockIsAheadMakesNoAgeNegative() {
        awaitedSince.put(TaskKind.CAPTION, NOON.plusSeconds(2));
        report.say();
        assertThat(lines).containsExactly("Oldest waiting: thumbnail 0 s, caption 0 s");
    }

    @Test
    void theOldestGrowsOlderBetweenTwoLooks() {
        awaitedSince.put(TaskKind.CAPTION, NOON);
        oldest.look();
        now = NOON.plusSeconds(30);
        assertThat(oldest.age(TaskKind.CAPTION)).hasSeconds(30);
    }
}
