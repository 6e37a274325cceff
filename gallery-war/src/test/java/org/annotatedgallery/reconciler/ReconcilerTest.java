package org.annotatedgallery.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final List<String> steps = new ArrayList<>();
    private final Row storing = row(ImageState.STORING);
    private final Row deleting = row(ImageState.DELETING);
    private final Row first = row(ImageState.STORED);
    private final Row second = row(ImageState.STORED);
    private final Set<String> bucket = new HashSet<>(Set.of(first.objectKey(), second.objectKey()));
    private final Set<Row> due = new LinkedHashSet<>();
    private final List<Row> stuck = new ArrayList<>();
    private boolean leased = true;
    private final ImageStore store = new FakeStore();
    private final FakeImages images = new FakeImages();
    private final Reconciler reconciler = new Reconciler(
            new ReconcilerLease() {
                @Override
                public boolean acquire() {
                    return leased;
                }
            },
            images,
            new FakeTasks(),
            new ImageDeletion(images, store),
            store,
            new UploadConfig(1, 1, 1, Duration.ofMinutes(10)),
            () -> NOW);

    private final class FakeImages extends ImageRecords {
        @Override
        public List<Row> stuck(ImageState state, Instant uploadedBefore, int limit) {
            if (state == ImageState.STORING) {
                assertThat(uploadedBefore).as("past the upload's deadline").isBefore(NOW.minus(Duration.ofMinutes(10)));
            }
            return stuck.stream().filter(row -> row.state() == state).toList();
        }

        @Override
        public boolean markStored(UUID id) {
            steps.add("stored " + id);
            return true;
        }

        @Override
        public void discardUnstored(UUID id) {
            steps.add("discarded " + id);
        }

        @Override
        public void remove(UUID id) {
            steps.add("removed " + id);
        }
    }

    private final class FakeTasks extends TaskRecords {
        @Override
        public List<TaskId> due(TaskKind kind, int limit) {
            return due.stream()
                    .filter(row -> kind == TaskKind.CAPTION)
                    .map(row -> new TaskId(row.id(), kind))
                    .toList();
        }

        @Override
        public Optional<Row> handOver(TaskId id) {
            return due.stream().filter(row -> row.id().equals(id.imageId())).findFirst();
        }

        @Override
        public void markOriginalMissing(UUID imageId) {
            steps.add("missing " + imageId);
        }
    }

    private final class FakeStore extends ImageStore {
        @Override
        public boolean exists(String key) {
            return bucket.contains(key);
        }

        @Override
        public boolean announceAgain(String key, String contentType) {
            if (key.equals(first.objectKey()) && !bucket.contains(key)) {
                throw new StorageException("S3 is away", null);
            }
            steps.add("announced " + key);
            return bucket.contains(key);
        }

        @Override
        public void deleteAll(UUID id, String originalKey) {
            steps.add("deleted " + id);
        }
    }

    @Test
    void anInterruptedUploadWhoseObjectArrivedIsKept() {
        stuck.add(storing);
        bucket.add(storing.objectKey());
        reconciler.round();
        assertThat(steps).containsExactly("stored " + storing.id());
    }

    @Test
    void anInterruptedUploadWithoutObjectLeavesNoRow() {
        stuck.add(storing);
        reconciler.round();
        assertThat(steps).containsExactly("discarded " + storing.id());
    }

    @Test
    void anInterruptedDeletionIsCompleted() {
        stuck.add(deleting);
        reconciler.round();
        assertThat(steps).containsExactly("deleted " + deleting.id(), "removed " + deleting.id());
    }

    @Test
    void imagesWithDueTasksAreAnnouncedAgain() {
        due.addAll(List.of(first, second));
        reconciler.round();
        assertThat(steps).containsExactly("announced " + first.objectKey(), "announced " + second.objectKey());
    }

    @Test
    void anImageWhoseOriginalIsGoneIsNotAnnouncedForEver() {
        due.add(second);
        bucket.remove(second.objectKey());
        reconciler.round();
        assertThat(steps).contains("missing " + second.id());
    }

    @Test
    void troubleWithOneImageDoesNotHoldUpTheNext() {
        due.addAll(List.of(first, second));
        bucket.remove(first.objectKey());
        reconciler.round();
        assertThat(steps).containsExactly("announced " + second.objectKey());
    }

    @Test
    void whileAnotherInstanceIsAtItNothingIsDone() {
        stuck.addAll(List.of(storing, deleting));
        due.add(first);
        leased = false;
        reconciler.round();
        assertThat(steps).isEmpty();
    }

    private static Row row(ImageState state) {
        UUID id = UUID.randomUUID();
        return new Row(id, "uploads/" + id + ".jpg", "image/jpeg", state);
    }
}
