package org.annotatedgallery.testbed;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;

/** An image as the gallery leaves it to the functions: a row with two tasks, and its original in the bucket. */
public record UploadedImage(UUID id) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Row first, then object, as the gallery does it. */
    public static UploadedImage of(byte[] original) {
        UploadedImage image = withoutOriginal();
        TestBucket.put(image.objectKey(), original);
        return image;
    }

    public static UploadedImage withoutOriginal() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        String sha256 = (id + "" + id).replace("-", "");
        NewImage upload =
                new NewImage(id, keyOf(id), "holiday.jpg", "image/jpeg", 1234, sha256, 640, 480, null, null, null);
        TestDatabase.run(em -> {
            Image image = new Image(upload, now, now.plusSeconds(60));
            image.markStored();
            new ImageRepository(em).add(image);
        });
        return new UploadedImage(id);
    }

    private static String keyOf(UUID id) {
        return "uploads/" + id + ".jpg";
    }

    public String objectKey() {
        return keyOf(id);
    }

    /** What S3 says of the original through SNS. */
    public InputStream event() {
        return Announcement.of(TestBucket.NAME, objectKey());
    }

    /** Reads in a transaction, in which lazy parts can be had. */
    public <T> T read(Function<Image, T> question) {
        return TestDatabase.call(
                em -> question.apply(new ImageRepository(em).find(id).orElseThrow()));
    }

    public void change(Consumer<Image> change) {
        TestDatabase.run(em -> change.accept(new ImageRepository(em).lock(id).orElseThrow()));
    }

    public void remove() {
        TestDatabase.run(em -> new ImageRepository(em).remove(id));
    }

    public Task task(TaskKind kind) {
        return read(image -> image.task(kind));
    }

    /** Waits until the task is neither PENDING nor RUNNING. */
    public Task awaitEndOf(TaskKind kind) {
        Instant end = Instant.now().plus(PATIENCE);
        Predicate<Task> isUnderWay = task -> task.state() == TaskState.PENDING || task.state() == TaskState.RUNNING;
        Task task = task(kind);
        while (isUnderWay.test(task)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(kind + " is still " + task.state());
            }
            pause();
            task = task(kind);
        }
        return task;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public List<CaptionRevision> ledger() {
        return TestDatabase.call(em -> new CaptionLedger(em).of(id));
    }
}
