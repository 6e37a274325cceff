package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class AttentionRepositoryIT {
    private static final int ALL = 10_000;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Test
    void troublesAreCountedByTaskAndReasonWithTheOldest() {
        TroubleGroup before = group(TaskKind.THUMBNAIL, TaskReason.STORAGE_UNAVAILABLE)
                .orElse(new TroubleGroup(TaskKind.THUMBNAIL, TaskReason.STORAGE_UNAVAILABLE, 0, 0, now));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        change(add(), TaskKind.THUMBNAIL, task -> task.markFailed(TaskReason.STORAGE_UNAVAILABLE, null, now));
        change(add(), TaskKind.THUMBNAIL, task -> task.markFailed(TaskReason.STORAGE_UNAVAILABLE, null, longAgo));
        change(add(), TaskKind.THUMBNAIL, task -> task.markWaiting(TaskReason.STORAGE_UNAVAILABLE, null, now, now));
        change(add(), TaskKind.CAPTION, task -> task.markFailed(TaskReason.STORAGE_UNAVAILABLE, null, now));

        TroubleGroup group =
                group(TaskKind.THUMBNAIL, TaskReason.STORAGE_UNAVAILABLE).orElseThrow();

        assertThat(group.failed()).isEqualTo(before.failed() + 2);
        assertThat(group.waiting()).isEqualTo(before.waiting() + 1);
        assertThat(group.images()).isEqualTo(before.images() + 3);
        assertThat(group.since()).isEqualTo(longAgo);
    }

    @Test
    void theImagesOfAGroupComeInPagesWithoutGapOrRepetition() {
        List<UUID> failed = Stream.generate(this::add).limit(5).toList();
        failed.forEach(
                id -> change(id, TaskKind.THUMBNAIL, task -> task.markFailed(TaskReason.UNREADABLE, "cut off", now)));

        List<UUID> all = inTrouble(TaskKind.THUMBNAIL, TaskReason.UNREADABLE, null, ALL);
        List<UUID> first = inTrouble(TaskKind.THUMBNAIL, TaskReason.UNREADABLE, null, 2);
        List<UUID> rest = inTrouble(TaskKind.THUMBNAIL, TaskReason.UNREADABLE, first.get(1), ALL);

        assertThat(all).containsAll(failed);
        assertThat(Stream.concat(first.stream(), rest.stream())).containsExactlyElementsOf(all);
        assertThat(inTrouble(TaskKind.CAPTION, TaskReason.UNREADABLE, null, ALL))
                .doesNotContainAnyElementsOf(failed);
    }

    @Test
    void restartingAGroupHasAtMostSoManyDueAtOnceAsIfNothingHadHappened() {
        List<UUID> waiting = Stream.generate(this::add).limit(3).toList();
        waiting.forEach(id -> change(id, TaskKind.THUMBNAIL, task -> {
            task.startFor(7L, now, now);
            task.markWaiting(TaskReason.CRASHED, "gone", now.plusSeconds(900), now);
        }));
        int others =
                inTrouble(TaskKind.THUMBNAIL, TaskReason.CRASHED, null, ALL).size() - waiting.size();

        assertThat(restart(TaskReason.CRASHED, others + 1)).isEqualTo(others + 1);
        assertThat(inTrouble(TaskKind.THUMBNAIL, TaskReason.CRASHED, null, ALL)).hasSize(2);
        assertThat(restart(TaskReason.CRASHED, ALL)).isEqualTo(2);
        assertThat(restart(TaskReason.CRASHED, ALL)).isZero();

        TestDatabase.run(em -> {
            Task task = new TaskRepository(em)
                    .lock(waiting.get(0), TaskKind.THUMBNAIL)
                    .orElseThrow();
            assertThat(task.state()).isEqualTo(TaskState.PENDING);
            assertThat(task.isDue(now)).isTrue();
            assertThat(task.reason()).isEmpty();
            assertThat(task.detail()).isEmpty();
            assertThat(task.waits()).isZero();
            assertThat(task.campaignId()).isEmpty();
        });
    }

    @Test
    void withoutWordsIsWhatNobodyHasLookedAtOnceItsCaptioningHasEnded() {
        UUID pending = add();
        UUID failed = add();
        change(failed, TaskKind.CAPTION, task -> task.markFailed(TaskReason.BAD_ANSWER, null, now));
        UUID measured = captioned(CaptionSource.OFFLINE);
        UUID described = captioned(CaptionSource.MODEL);

        assertThat(ids(attention -> attention.withoutWords(ALL)))
                .contains(failed, measured)
                .doesNotContain(pending, described);
        assertThat((long) call(AttentionRepository::countWithoutWords))
                .isEqualTo(ids(attention -> attention.withoutWords(ALL)).size());
    }

    @Test
    void unreviewedIsWhatOnlyMachinesHaveWrittenNewestFirst() {
        UUID model = captioned(CaptionSource.MODEL);
        UUID embedded = captioned(CaptionSource.EMBEDDED);
        UUID approved = captioned(CaptionSource.MODEL);
        TestDatabase.run(
                em -> new ImageRepository(em).lock(approved).orElseThrow().approveCaption(now));
        UUID measured = captioned(CaptionSource.OFFLINE);
        UUID human = captioned(CaptionSource.HUMAN);

        List<UUID> all = ids(attention -> attention.unreviewed(null, ALL));

        assertThat(all).contains(model, embedded).doesNotContain(approved, measured, human);
        assertThat((long) call(AttentionRepository::countUnreviewed)).isEqualTo(all.size());
        Cursor place = TestDatabase.call(em -> Cursor.of(
                ImageOrder.NEWEST, new ImageRepository(em).find(all.get(0)).orElseThrow()));
        assertThat(ids(attention -> attention.unreviewed(place, ALL)))
                .containsExactlyElementsOf(all.subList(1, all.size()));
    }

    private UUID add() {
        Image image = Images.stored("a.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        return image.id();
    }

    private UUID captioned(CaptionSource source) {
        UUID id = add();
        Caption caption = new Caption(source, "A boat", null, null, false, "en", null);
        CaptionRevision words = source == CaptionSource.HUMAN
                ? CaptionRevision.written(id, caption, List.of(), now)
                : CaptionRevision.produced(id, caption, List.of(), null, null, now);
        TestDatabase.run(em -> {
            new CaptionLedger(em).append(words);
            new ImageRepository(em).lock(id).orElseThrow().restoreCaption(words);
        });
        change(id, TaskKind.CAPTION, task -> task.markDone(now));
        return id;
    }

    private static void change(UUID id, TaskKind kind, Consumer<Task> change) {
        TestDatabase.run(
                em -> change.accept(new TaskRepository(em).lock(id, kind).orElseThrow()));
    }

    private static Optional<TroubleGroup> group(TaskKind kind, TaskReason reason) {
        return call(AttentionRepository::troubles).stream()
                .filter(group -> group.kind() == kind && group.reason() == reason)
                .findFirst();
    }

    private static List<UUID> inTrouble(TaskKind kind, TaskReason reason, UUID after, int limit) {
        return ids(attention -> attention.inTrouble(kind, reason, after, limit));
    }

    private int restart(TaskReason reason, int limit) {
        return call(attention -> attention.restart(TaskKind.THUMBNAIL, reason, now, limit));
    }

    private static List<UUID> ids(Function<AttentionRepository, List<UUID>> query) {
        return call(query);
    }

    private static <T> T call(Function<AttentionRepository, T> query) {
        return TestDatabase.call(em -> query.apply(new AttentionRepository(em)));
    }
}
