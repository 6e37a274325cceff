package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class ChangeRepositoryIT {
    private static final BigDecimal MOMENT = new BigDecimal("0.000001");

    private final Instant now = Instant.now();

    @Test
    void anImageHasChangedWhenItsRowOrATaskOfItHas() {
        Image image = Images.stored("a.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        BigDecimal added = last(image);

        TestDatabase.run(em -> new TaskRepository(em)
                .lock(image.id(), TaskKind.CAPTION)
                .orElseThrow()
                .markDone(now));

        BigDecimal done = last(image);
        assertThat(done).isGreaterThan(added);
        assertThat(changesOf(image, added.add(MOMENT))).containsExactly(new ImageChange(image.id(), done));
        assertThat(changesOf(image, done.add(MOMENT))).isEmpty();
    }

    @Test
    void anImageThatIsGoneHasChanged() {
        Image image = Images.stored("a.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        BigDecimal added = last(image);

        TestDatabase.run(em -> new ImageRepository(em).remove(image.id()));

        assertThat(changesOf(image, added.add(MOMENT))).hasSize(1);
    }

    @Test
    void timesAreTheSameWhateverTheSessionsTimeZone() {
        Image image = Images.stored("a.jpg", now);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        BigDecimal changed = last(image);

        List<ImageChange> elsewhere = TestDatabase.call(em -> {
            em.createNativeQuery("SET time_zone = '+11:00'").executeUpdate();
            try {
                return new ChangeRepository(em).since(changed, 1_000);
            } finally {
                em.createNativeQuery("SET time_zone = '+00:00'").executeUpdate();
            }
        });

        assertThat(elsewhere).contains(new ImageChange(image.id(), changed));
    }

    @Test
    void noMoreIsReadThanIsAskedFor() {
        TestDatabase.run(em -> new ImageRepository(em).add(Images.stored("a.jpg", now)));

        List<ImageChange> changes = TestDatabase.call(em -> new ChangeRepository(em).since(BigDecimal.ONE, 2));

        assertThat(changes).hasSize(2);
    }

    private static BigDecimal last(Image image) {
        return changesOf(
                        image,
                        TestDatabase.call(em -> new ChangeRepository(em).now()).subtract(BigDecimal.TEN))
                .stream()
                .map(ImageChange::at)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static List<ImageChange> changesOf(Image image, BigDecimal since) {
        List<ImageChange> changes = TestDatabase.call(em -> new ChangeRepository(em).since(since, 1_000));
        return changes.stream().filter(change -> change.id().equals(image.id())).toList();
    }
}
