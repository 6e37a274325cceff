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
import org.annotatedgallery.campaign.CampaignItemKey;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.lifecycle.CampaignRollback;
import org.annotatedgallery.lifecycle.CampaignTurns;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.lifecycle.TaskRecords;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final String END = "campaigns ended";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final List<String> steps = new ArrayList<>();
    private final Row storing = row(ImageState.STORING);
    private final Row deleting = row(ImageState.DELETING);
    private final Row first = row(ImageState.STORED);
    private final Row second = row(ImageState.STORED);
    private final Set<String> bucket = new HashSet<>(Set.of(first.objectKey(), second.objectKey()));
    private final Set<Row> due = new LinkedHashSet<>();
    private final Set<Row> dueThumbnails = new LinkedHashSet<>();
    private final List<Row> stuck = new ArrayList<>();
    private final Set<Row> queued = new LinkedHashSet<>();
    private final List<CampaignItemKey> left = new ArrayList<>();
    private final List<CampaignItemKey> goingBack = new ArrayList<>();
    private boolean leased = true;
    private final ImageStore store = new FakeStore();
    private final FakeImages images = new FakeImages();
    private final TaskRecords tasks = new FakeTasks();
    private final Reconciler reconciler = new Reconciler(
            new ReconcilerLease() {
                @Override
                public boolean acquire() {
                    return leased;
                }
            },
            new Leftovers(
                    images,
                    new ImageDeletion(images, store),
                    store,
                    new UploadConfig(1, 1, 1, Duration.ofMinutes(10)),
                    () -> NOW),
            new HandOvers(tasks, new FakePace(), new FakeTurns(), store),
            new FakeRollback());

    /** As many captions as are due, and one image of a campaign. */
    private final class FakePace extends CaptionPace {
        @Override
        public Share next() {
            return new Share(tasks.due(TaskKind.CAPTION, Integer.MAX_VALUE), 1);
        }
    }

    private final class FakeTurns extends CampaignTurns {
        @Override
        public List<CampaignItemKey> queued(int limit) {
            return queued.stream()
                    .map(row -> new CampaignItemKey(1, row.id()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Row> start(CampaignItemKey key) {
            return queued.stream().filter(row -> row.id().equals(key.imageId())).findFirst();
        }

        @Override
        public List<CampaignItemKey> cancelled(int limit) {
            return due.stream().map(row -> new CampaignItemKey(2, row.id())).toList();
        }

        @Override
        public void leave(CampaignItemKey key) {
            left.add(key);
        }

        @Override
        public void end() {}
    }

    private final class FakeRollback extends CampaignRollback {
        @Override
        public List<CampaignItemKey> pending(int limit) {
            return goingBack;
        }

        @Override
        public void undo(CampaignItemKey key) {
            steps.add("undone " + key.imageId());
        }

        @Override
        public void end() {
            steps.add(END);
        }
    }

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
            return (kind == TaskKind.CAPTION ? due : dueThumbnails)
                    .stream().map(row -> new TaskId(row.id(), kind)).toList();
        }

        @Override
        public Optional<Row> handOver(TaskId id) {
            assertThat(id.kind() == TaskKind.THUMBNAIL || !left.isEmpty())
                    .as("cancelled campaigns' captions have left them before")
                    .isTrue();
            return (id.kind() == TaskKind.CAPTION ? due : dueThumbnails)
                    .stream().filter(row -> row.id().equals(id.imageId())).findFirst();
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
        assertThat(steps).containsExactly("stored " + storing.id(), END);
    }

    @Test
    void anInterruptedUploadWithoutObjectLeavesNoRow() {
        stuck.add(storing);
        reconciler.round();
        assertThat(steps).containsExactly("discarded " + storing.id(), END);
    }

    @Test
    void anInterruptedDeletionIsCompleted() {
        stuck.add(deleting);
        reconciler.round();
        assertThat(steps).containsExactly("deleted " + deleting.id(), "removed " + deleting.id(), END);
    }

    @Test
    void imagesWithDueTasksAreAnnouncedAgain() {
        due.addAll(List.of(first, second));
        reconciler.round();
        assertThat(steps).containsExactly("announced " + first.objectKey(), "announced " + second.objectKey(), END);
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
        assertThat(steps).containsExactly("announced " + second.objectKey(), END);
    }

    @Test
    void thumbnailsAreAnnouncedBeforeCaptionsAndThoseBeforeCampaigns() {
        Row third = row(ImageState.STORED);
        bucket.add(third.objectKey());
        queued.add(third);
        due.addAll(List.of(first, second));
        dueThumbnails.add(second);
        reconciler.round();
        assertThat(steps)
                .containsExactly(
                        "announced " + second.objectKey(),
                        "announced " + first.objectKey(),
                        "announced " + third.objectKey(),
                        END);
    }

    @Test
    void campaignsGetNoMoreThanWhatIsLeft() {
        queued.addAll(List.of(first, second));
        reconciler.round();
        assertThat(steps).containsExactly("announced " + first.objectKey(), END);
    }

    @Test
    void campaignsAreRolledBackAndEndedLast() {
        due.add(first);
        goingBack.add(new CampaignItemKey(3, second.id()));
        reconciler.round();
        assertThat(steps).containsExactly("announced " + first.objectKey(), "undone " + second.id(), END);
    }

    @Test
    void whileAnotherInstanceIsAtItNothingIsDone() {
        stuck.addAll(List.of(storing, deleting));
        due.add(first);
        goingBack.add(new CampaignItemKey(3, second.id()));
        leased = false;
        reconciler.round();
        assertThat(steps).isEmpty();
    }

    private static Row row(ImageState state) {
        UUID id = UUID.randomUUID();
        return new Row(id, "uploads/" + id + ".jpg", "image/jpeg", state);
    }
}
