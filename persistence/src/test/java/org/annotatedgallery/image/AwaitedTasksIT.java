package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitedTasksIT {
    /** Longer ago than what any other test leaves behind. */
    private static final Instant UPLOADED = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LATER = UPLOADED.plus(Duration.ofDays(1));

    private final Image image = Images.stored("awaited.jpg", UPLOADED);

    @BeforeEach
    void anImageWithPendingTasks() {
        TestDatabase.run(em -> new ImageRepository(em).add(image));
    }

    @AfterEach
    void gone() {
        TestDatabase.run(em -> new ImageRepository(em).remove(image.id()));
    }

    @Test
    void bothTasksOfANewImageAreAwaitedSinceItsUpload() {
        for (TaskKind kind : TaskKind.values()) {
            assertThat(awaitedSince(kind)).as(kind.name()).contains(UPLOADED);
        }
    }

    @Test
    void aTaskThatIsTriedAgainAndAgainIsAwaitedSinceItsUpload() {
        change(task -> task.handOver(LATER, LATER));
        assertThat(captionAwaitedSince()).as("its event was lost").contains(UPLOADED);
        TestDatabase.run(em -> new TaskRepository(em).claim(image.id(), TaskKind.CAPTION, LATER, LATER));
        assertThat(captionAwaitedSince()).as("a function has it").contains(UPLOADED);
        change(task -> task.markWaiting(TaskReason.QUOTA, "429", LATER, LATER));
        assertThat(captionAwaitedSince()).as("the model refuses it").contains(UPLOADED);
    }

    @Test
    void aTaskThatHasEndedIsAwaitedByNobodyUntilAPersonRestartsIt() {
        change(task -> task.markDone(LATER));
        assertThat(captionAwaitedSince()).isNotEqualTo(Optional.of(UPLOADED));
        assertThat(awaitedSince(TaskKind.THUMBNAIL)).as("the other one").contains(UPLOADED);
        change(task -> task.markFailed(TaskReason.BAD_ANSWER, null, LATER));
        assertThat(captionAwaitedSince()).isNotEqualTo(Optional.of(UPLOADED));
        change(task -> task.restart(LATER, LATER));
        assertThat(captionAwaitedSince()).contains(LATER);
    }

    @Test
    void aTaskThatIsRestartedAmongOthersIsAwaitedSinceThen() {
        change(task -> task.markFailed(TaskReason.CRASHED, null, UPLOADED));
        int restarted = TestDatabase.call(em ->
                new AttentionRepository(em).restart(TaskKind.CAPTION, TaskReason.CRASHED, LATER, Integer.MAX_VALUE));
        assertThat(restarted).isPositive();
        assertThat(captionAwaitedSince()).contains(LATER);
    }

    @Test
    void aCaptionThatWaitsForTheBudgetIsAwaitedOnlyFromItsNextTurnOn() {
        change(task -> task.markWaiting(TaskReason.BUDGET, null, LATER, UPLOADED));
        assertThat(captionAwaitedSince()).isNotEqualTo(Optional.of(UPLOADED));
        change(task -> task.handOver(LATER, LATER));
        assertThat(captionAwaitedSince()).contains(LATER);
    }

    @Test
    void aCaptionThatACampaignWantsIsAwaitedOnlySinceItHasLeftTheCampaign() {
        Instant left = LATER.plus(Duration.ofDays(1));
        change(task -> task.startFor(7L, LATER, LATER));
        assertThat(captionAwaitedSince()).isNotEqualTo(Optional.of(LATER));
        change(task -> task.leaveCampaign(left));
        assertThat(captionAwaitedSince()).contains(left);
    }

    @Test
    void aTaskThatAnOlderFunctionHasEndedIsAwaitedByNobody() {
        TestDatabase.run(em -> em.createNativeQuery(
                        "UPDATE image_task SET state = 'DONE' WHERE image_id = ? AND kind = 'CAPTION'")
                .setParameter(1, image.id().toString())
                .executeUpdate());
        assertThat(captionAwaitedSince()).isNotEqualTo(Optional.of(UPLOADED));
    }

    @Test
    void theIndexAloneAnswers() {
        Object plan = TestDatabase.call(em -> em.createNativeQuery(
                        "EXPLAIN FORMAT=JSON SELECT MIN(awaited_since) FROM image_task WHERE kind = 'CAPTION'")
                .getSingleResult());
        assertThat(plan.toString()).containsAnyOf("Select tables optimized away", "rows_fetched_before_execution");
    }

    private Optional<Instant> captionAwaitedSince() {
        return awaitedSince(TaskKind.CAPTION);
    }

    private static Optional<Instant> awaitedSince(TaskKind kind) {
        return TestDatabase.call(em -> new TaskRepository(em).awaitedSince(kind));
    }

    private void change(Consumer<Task> change) {
        TestDatabase.run(em -> change.accept(
                new TaskRepository(em).lock(image.id(), TaskKind.CAPTION).orElseThrow()));
    }
}
