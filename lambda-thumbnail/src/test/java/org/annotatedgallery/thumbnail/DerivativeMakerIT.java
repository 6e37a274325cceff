package org.annotatedgallery.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.annotatedgallery.image.Derivative;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.testbed.TestBucket;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.Original;
import org.annotatedgallery.worker.TaskFailure;
import org.annotatedgallery.worker.TaskWork;
import org.annotatedgallery.worker.UploadWorker;
import org.annotatedgallery.worker.WorkerDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DerivativeMakerIT {
    private final WorkerDatabase database = new WorkerDatabase(TestDatabase.settings());
    private final ObjectStore store = new ObjectStore(TestBucket.client(), TestBucket.NAME);
    private final DerivativeMaker maker = new DerivativeMaker(store, "thumbnails/");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void derivativesFitTheirBoxesAndTheRowKnowsThem() throws IOException {
        UploadedImage image = UploadedImage.of(Originals.file(2000, 1000, "jpeg"));

        handle(image, maker);

        assertThat(image.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);
        assertRecorded(image.read(Image::thumbnail).orElseThrow(), key(image, "thumbnail"), 400, 200);
        assertRecorded(image.read(Image::preview).orElseThrow(), key(image, "preview"), 1600, 800);
        BufferedImage placeholder = decodeUri(image.read(Image::placeholder).orElseThrow());
        assertThat(placeholder.getWidth()).isEqualTo(16);
        assertThat(placeholder.getHeight()).isEqualTo(8);
        assertThat(new Color(placeholder.getRGB(2, 4)).getRed()).isGreaterThan(200);
        assertThat(new Color(placeholder.getRGB(13, 4)).getBlue()).isGreaterThan(200);
    }

    private static void assertRecorded(Derivative derivative, String key, int width, int height) throws IOException {
        assertThat(derivative.key()).isEqualTo(key);
        assertThat(derivative.width()).isEqualTo(width);
        assertThat(derivative.height()).isEqualTo(height);
        assertThat(TestBucket.get(key).response().contentType()).isEqualTo("image/jpeg");
        BufferedImage pixels = decode(key);
        assertThat(pixels.getWidth()).isEqualTo(width);
        assertThat(pixels.getHeight()).isEqualTo(height);
    }

    @Test
    void anImageOnItsSideIsTurnedUprightAndLosesItsMetadata() throws IOException {
        UploadedImage image = UploadedImage.of(Originals.jpegOnItsSide(1000, 500));

        handle(image, maker);

        BufferedImage thumbnail = decode(key(image, "thumbnail"));
        assertThat(thumbnail.getWidth()).isEqualTo(200);
        assertThat(thumbnail.getHeight()).isEqualTo(400);
        assertThat(new Color(thumbnail.getRGB(100, 50)).getRed()).isGreaterThan(200);
        assertThat(new Color(thumbnail.getRGB(100, 350)).getBlue()).isGreaterThan(200);
        assertThat(image.read(Image::preview).orElseThrow().height()).isEqualTo(1000);
        assertThat(text(key(image, "thumbnail"))).doesNotContain("Exif");
        assertThat(text(key(image, "preview"))).doesNotContain("Exif");
    }

    @Test
    void aSmallImageIsNotEnlarged() {
        UploadedImage image = UploadedImage.of(Originals.file(30, 20, "png"));

        handle(image, maker);

        assertThat(image.read(Image::thumbnail).orElseThrow().width()).isEqualTo(30);
        assertThat(image.read(Image::preview).orElseThrow().height()).isEqualTo(20);
    }

    @Test
    void aRepeatedTaskOverwritesWithTheSameBytesUnderTheSameKeys() {
        UploadedImage image = UploadedImage.of(Originals.file(1900, 1200, "jpeg"));
        handle(image, maker);
        Map<String, byte[]> objects = objects(image);
        String placeholder = image.read(Image::placeholder).orElseThrow();

        image.change(row -> row.task(TaskKind.THUMBNAIL).restart(Instant.now(), Instant.now()));
        handle(image, maker);

        assertThat(image.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.DONE);
        assertThat(objects(image)).containsOnlyKeys(key(image, "thumbnail"), key(image, "preview"));
        objects(image).forEach((key, bytes) -> assertThat(bytes).as(key).isEqualTo(objects.get(key)));
        assertThat(image.read(Image::placeholder)).contains(placeholder);
    }

    @Test
    void anImageFromBeforePlaceholdersGetsItsOwnWhenItsThumbnailIsMadeAgain() {
        UploadedImage image = UploadedImage.of(Originals.file(400, 300, "jpeg"));
        TestDatabase.run(em -> new ImageRepository(em)
                .recordDerivatives(image.id(), new Derivative("a", 1, 1), new Derivative("b", 1, 1), null));

        handle(image, maker);

        assertThat(image.read(Image::placeholder))
                .hasValueSatisfying(uri -> assertThat(uri).startsWith("data:image/jpeg;base64,"));
    }

    @Test
    void aDamagedImageFailsAsUnreadableAndLeavesNothing() {
        byte[] whole = Originals.file(300, 200, "png");
        UploadedImage image = UploadedImage.of(Arrays.copyOf(whole, 60));

        handle(image, maker);

        Task task = image.task(TaskKind.THUMBNAIL);
        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.reason()).contains(TaskReason.UNREADABLE);
        assertThat(TestBucket.keysUnder("thumbnails/" + image.id() + "/")).isEmpty();
    }

    @Test
    void derivativesOfAnImageThatWasRemovedMeanwhileAreRemovedToo() {
        UploadedImage image = UploadedImage.of(Originals.file(300, 200, "jpeg"));
        RemovedAfterwards work = new RemovedAfterwards(maker, image);

        handle(image, work);

        assertThat(TestBucket.keysUnder("thumbnails/" + image.id() + "/")).isEmpty();
    }

    /** The image goes when its derivatives are in the bucket and not yet in its row. */
    private record RemovedAfterwards(DerivativeMaker maker, UploadedImage image) implements TaskWork<Derivatives> {
        @Override
        public TaskKind kind() {
            return maker.kind();
        }

        @Override
        public Derivatives perform(Original original, Instant deadline)
                throws IOException, ImageException, TaskFailure {
            Derivatives made = maker.perform(original, deadline);
            assertThat(TestBucket.keysUnder("thumbnails/" + original.imageId() + "/"))
                    .hasSize(2);
            image.remove();
            return made;
        }

        @Override
        public void record(EntityManager entityManager, UUID imageId, Derivatives result) {
            maker.record(entityManager, imageId, result);
        }

        @Override
        public void discard(UUID imageId) {
            maker.discard(imageId);
        }
    }

    private void handle(UploadedImage image, TaskWork<Derivatives> work) {
        new UploadWorker<>(TestBucket.NAME, store, database, work).handle(image.event(), Duration.ofSeconds(60));
    }

    private static Map<String, byte[]> objects(UploadedImage image) {
        return TestBucket.keysUnder("thumbnails/" + image.id() + "/").stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> TestBucket.get(key).asByteArray()));
    }

    private static String key(UploadedImage image, String name) {
        return "thumbnails/" + image.id() + "/" + name + ".jpg";
    }

    private static BufferedImage decode(String key) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(TestBucket.get(key).asByteArray()));
    }

    private static BufferedImage decodeUri(String uri) throws IOException {
        byte[] jpeg = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(String key) {
        return TestBucket.get(key).asString(StandardCharsets.ISO_8859_1);
    }
}
