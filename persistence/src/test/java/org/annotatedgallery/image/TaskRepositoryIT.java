package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRepositoryIT {
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private UUID id;

    @BeforeEach
    void anImageWithPendingTasks() {
        Image image = Images.stored("task.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        id = image.id();
    }

    @Test
    void aPendingTaskIsClaimedOnce() {
        assertThat(claimAt(now)).isPresent();
        assertThat(claimAt(now.plusSeconds(1))).isEmpty();
        assertThat(task().state()).isEqualTo(TaskState.RUNNING);
        assertThat(task().attempts()).isEqualTo(1);
        assertThat(task().startedAt()).contains(now);
    }

    @Test
    void ofManyRivalsOneGetsTheTask() throws Exception {
        ExecutorService rivals = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Claim>>> claims = IntStream.range(0, 8)
                    .<Callable<Optional<Claim>>>mapToObj(n -> () -> claimAt(now))
                    .toList();
            int winners = 0;
            for (Future<Optional<Claim>> claim : rivals.invokeAll(claims)) {
                winners += claim.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            rivals.shutdownNow();
        }
    }

    @Test
    void claimingOneTaskLeavesTheOtherAlone() {
        claimAt(now);
        TaskState other = TestDatabase.call(em ->
                new TaskRepository(em).lock(id, TaskKind.CAPTION).orElseThrow().state());
        assertThat(other).isEqualTo(TaskState.PENDING);
    }

    @Test
    void aTaskPastItsLeaseIsClaimedByAnotherAndLostToTheFirst() {
        Claim first = claimAt(now).orElseThrow();
        assertThat(claimAt(now.plus(LEASE).minusMillis(1))).isEmpty();
        Claim second = claimAt(now.plus(LEASE)).orElseThrow();
        assertThat(task().isHeldBy(first)).isFalse();
        assertThat(task().isHeldBy(second)).isTrue();
    }

    @Test
    void aTaskThatKilledItsFunctionThreeTimesIsNotClaimedAgain() {
        Instant time = now;
        for (int attempt = 1; attempt <= Task.MAX_ATTEMPTS; attempt++) {
            assertThat(claimAt(time)).as("attempt %d", attempt).isPresent();
            time = time.plus(LEASE);
        }
        assertThat(claimAt(time)).isEmpty();
        assertThat(task().isExhausted()).isTrue();
    }

    @Test
    void aWaitingTaskIsClaimedWhenItIsDueAndHasLostNoAttempt() {
        claimAt(now);
        change(task -> task.markWaiting(TaskReason.QUOTA, "429", now.plusSeconds(17), now));
        assertThat(task().attempts()).isZero();
        assertThat(task().waits()).isEqualTo(1);
        assertThat(claimAt(now.plusSeconds(16))).isEmpty();
        assertThat(claimAt(now.plusSeconds(17))).isPresent();
        assertThat(task().reason()).isEmpty();
    }

    @Test
    void aFinishedTaskIsNotClaimedUntilAPersonRestartsIt() {
        claimAt(now);
        change(task -> task.markFailed(TaskReason.UNREADABLE, "cut off", now));
        assertThat(claimAt(now.plus(LEASE))).isEmpty();
        change(task -> task.startFor(3L, now, now.plusSeconds(60)));
        assertThat(task().campaignId()).contains(3L);
        change(task -> task.restart(now, now.plusSeconds(60)));
        assertThat(task().campaignId()).isEmpty();
        assertThat(claimAt(now)).isPresent();
        assertThat(task().attempts()).isEqualTo(1);
    }

    @Test
    void dueAreOpenTasksWhoseTimeHasCome() {
        assertThat(dueAt(now.plusSeconds(59))).isEmpty();
        assertThat(dueAt(now.plusSeconds(60))).containsExactlyInAnyOrder(TaskKind.THUMBNAIL, TaskKind.CAPTION);
        claimAt(now);
        assertThat(dueAt(now.plusSeconds(60))).containsExactly(TaskKind.CAPTION);
        change(task -> task.markDone(now));
        assertThat(dueAt(now.plus(Duration.ofDays(1)))).containsExactly(TaskKind.CAPTION);
    }

    @Test
    void captionsThatWaitForTheModelAreToldFromOthers() {
        assertThat(captionsDue(TaskRepository::dueForModel)).doesNotContain(id);
        assertThat(captionsDue(TaskRepository::dueForNoModel)).contains(id);
        for (TaskReason reason : TaskReason.values()) {
            changeCaption(task -> task.markWaiting(reason, null, now, now));
            boolean models = TaskReason.MODELS.contains(reason);
            assertThat(captionsDue(TaskRepository::dueForModel).contains(id))
                    .as(reason.name())
                    .isEqualTo(models);
            assertThat(captionsDue(TaskRepository::dueForNoModel).contains(id))
                    .as(reason.name())
                    .isEqualTo(!models);
        }
        changeCaption(task -> task.markWaiting(TaskReason.QUOTA, null, now.plus(Duration.ofDays(9)), now));
        assertThat(captionsDue(TaskRepository::dueForModel)).doesNotContain(id);
        boolean anyWaits = TestDatabase.call(em -> new TaskRepository(em).anyWaitsForModel());
        assertThat(anyWaits).as("due or not").isTrue();
        changeCaption(task -> task.markFailed(TaskReason.BAD_ANSWER, null, now));
        assertThat(captionsDue(TaskRepository::dueForNoModel)).doesNotContain(id);
    }

    @Test
    void tasksOfAnImageThatIsBeingDeletedAreNotDue() {
        TestDatabase.run(em -> new ImageRepository(em).find(id).orElseThrow().markDeleting());
        assertThat(dueAt(now.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aTaskWhoseImageIsGoneIsGone() {
        TestDatabase.run(em -> new ImageRepository(em).remove(id));
        assertThat(claimAt(now)).isEmpty();
        TestDatabase.run(em ->
                assertThat(new TaskRepository(em).lock(id, TaskKind.THUMBNAIL)).isEmpty());
    }

    private Optional<Claim> claimAt(Instant time) {
        return TestDatabase.call(em -> new TaskRepository(em).claim(id, TaskKind.THUMBNAIL, time, time.plus(LEASE)));
    }

    private Task task() {
        return TestDatabase.call(
                em -> new TaskRepository(em).lock(id, TaskKind.THUMBNAIL).orElseThrow());
    }

    private void change(Consumer<Task> change) {
        TestDatabase.run(em -> change.accept(
                new TaskRepository(em).lock(id, TaskKind.THUMBNAIL).orElseThrow()));
    }

    private void changeCaption(Consumer<Task> change) {
        TestDatabase.run(em ->
                change.accept(new TaskRepository(em).lock(id, TaskKind.CAPTION).orElseThrow()));
    }

    private interface DueQuery {
        List<Task> find(TaskRepository tasks, Instant time, int limit);
    }

    private List<UUID> captionsDue(DueQuery query) {
        return TestDatabase.call(em -> query.find(new TaskRepository(em), now.plus(Duration.ofDays(1)), 10_000).stream()
                .map(task -> task.image().id())
                .toList());
    }

    private List<TaskKind> dueAt(Instant time) {
        return TestDatabase.call(em -> Stream.of(TaskKind.values())
                .flatMap(kind -> new TaskRepository(em).due(kind, time, 1000).stream())
                .filter(task -> task.image().id().equals(id))
                .map(Task::kind)
                .toList());
    }
}
