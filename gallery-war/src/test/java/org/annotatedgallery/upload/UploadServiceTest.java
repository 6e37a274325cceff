package org.annotatedgallery.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.problem.ProblemCode;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;
import org.junit.jupiter.api.Test;

class UploadServiceTest {
    private final List<String> steps = new ArrayList<>();
    private final FakeRecords records = new FakeRecords();
    private final FakeStore store = new FakeStore();
    private final UploadConfig config = new UploadConfig(1_000_000, 10_000, 2, Duration.ofMinutes(1));
    private final UploadService service = new UploadService(
            new UploadReceiver(config, InstantSource.system()),
            records,
            new ImageDeletion(records, store),
            store,
            config);

    /** Rows in memory. */
    private final class FakeRecords extends ImageRecords {
        private final Map<String, Row> rows = new HashMap<>();
        private boolean lostRace;
        private boolean vanishes;

        @Override
        public Optional<Row> withBytes(String sha256) {
            return Optional.ofNullable(rows.get(sha256));
        }

        @Override
        public Row add(NewImage image) {
            steps.add("row " + image.width() + "x" + image.height());
            Row row = new Row(image.id(), image.objectKey(), image.contentType(), ImageState.STORING);
            rows.put(image.sha256(), row);
            if (lostRace) {
                throw new PersistenceException("Duplicate entry");
            }
            return row;
        }

        @Override
        public boolean markStored(UUID id) {
            steps.add("stored");
            rows.replaceAll((sha, row) -> with(row, ImageState.STORED));
            return !vanishes;
        }

        @Override
        public Optional<Row> giveUp(UUID id) {
            steps.add("given up");
            set(ImageState.DELETING);
            return rows.values().stream().findFirst();
        }

        @Override
        public void remove(UUID id) {
            steps.add("removed");
            rows.clear();
        }

        void set(ImageState state) {
            rows.replaceAll((sha, row) -> with(row, state));
        }

        private Row with(Row row, ImageState state) {
            return new Row(row.id(), row.objectKey(), row.contentType(), state);
        }
    }

    /** A bucket that notes what is done to it. */
    private final class FakeStore extends ImageStore {
        private boolean away;
        private boolean keeps;

        @Override
        public void putOriginal(String key, String contentType, Path file) {
            steps.add("put " + contentType);
            assertThat(file).isNotEmptyFile();
            if (away) {
                throw new StorageException("S3 is away", null);
            }
        }

        @Override
        public void deleteAll(UUID id, String originalKey) {
            if (keeps) {
                throw new StorageException("S3 is away", null);
            }
            steps.add("deleted");
        }
    }

    @Test
    void theRowComesBeforeTheObject() throws Exception {
        UploadedImage image = upload(png(40, 30));
        assertThat(image.duplicate()).isFalse();
        assertThat(steps).containsExactly("row 40x30", "put image/png", "stored");
    }

    @Test
    void bytesThatAreKnownAreADuplicateAndChangeNothing() throws Exception {
        UploadedImage first = upload(png(40, 30));
        steps.clear();
        assertThat(upload(png(40, 30))).isEqualTo(new UploadedImage(first.id(), true));
        assertThat(steps).isEmpty();
    }

    @Test
    void bytesWhoseFirstUploadIsNotCompleteArePutAgain() throws Exception {
        UploadedImage first = upload(png(40, 30));
        records.set(ImageState.STORING);
        steps.clear();
        assertThat(upload(png(40, 30))).isEqualTo(new UploadedImage(first.id(), false));
        assertThat(steps).containsExactly("put image/png", "stored");
    }

    @Test
    void bytesThatAreJustBeingDeletedBecomeANewImage() throws Exception {
        UploadedImage first = upload(png(40, 30));
        records.set(ImageState.DELETING);
        steps.clear();
        assertThat(upload(png(40, 30)).id()).isNotEqualTo(first.id());
        assertThat(steps).containsExactly("deleted", "removed", "row 40x30", "put image/png", "stored");
    }

    @Test
    void ofTwoUploadsAtOnceTheLaterJoinsTheFirst() throws Exception {
        records.lostRace = true;
        assertThat(upload(png(40, 30)).duplicate()).isFalse();
        assertThat(steps).containsExactly("row 40x30", "put image/png", "stored");
    }

    @Test
    void whatCannotBeStoredLeavesNeitherObjectNorRow() {
        store.away = true;
        assertRefused(png(40, 30), ProblemCode.STORAGE_UNAVAILABLE);
        assertThat(steps).containsExactly("row 40x30", "put image/png", "given up", "deleted", "removed");
    }

    @Test
    void whatMayHaveArrivedAndCannotBeDeletedKeepsItsRowForTheReconciler() {
        store.away = true;
        store.keeps = true;
        assertRefused(png(40, 30), ProblemCode.STORAGE_UNAVAILABLE);
        assertThat(steps).containsExactly("row 40x30", "put image/png", "given up");
        assertThat(records.rows).hasSize(1);
    }

    @Test
    void anObjectWhoseRowVanishedIsDeleted() {
        records.vanishes = true;
        assertRefused(png(40, 30), ProblemCode.STORAGE_UNAVAILABLE);
        assertThat(steps).containsExactly("row 40x30", "put image/png", "stored", "deleted");
    }

    @Test
    void whatIsNoPictureLeavesNoTrace() {
        assertRefused("not a picture".getBytes(StandardCharsets.US_ASCII), ProblemCode.UNSUPPORTED_TYPE);
        assertRefused(png(200, 51), ProblemCode.TOO_MANY_PIXELS);
        byte[] cut = Arrays.copyOf(png(40, 30), 20);
        assertRefused(cut, ProblemCode.UNREADABLE_IMAGE);
        assertThat(steps).isEmpty();
    }

    @Test
    void moreUploadsAtOnceThanAllowedAreTurnedAway() {
        UploadConfig one = new UploadConfig(1_000_000, 10_000, 1, Duration.ofMinutes(1));
        UploadService busy = new UploadService(
                new UploadReceiver(one, InstantSource.system()),
                records,
                new ImageDeletion(records, store),
                store,
                one);
        List<ProblemCode> second = new ArrayList<>();
        ByteArrayInputStream first = new ByteArrayInputStream(png(40, 30)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (second.isEmpty()) {
                    assertThatThrownBy(() -> busy.upload("b.png", new ByteArrayInputStream(png(1, 1))))
                            .isInstanceOfSatisfying(
                                    UploadRefusedException.class, refusal -> second.add(refusal.problem()));
                }
                return super.read(buffer, offset, length);
            }
        };
        assertThat(catchThrowable(() -> busy.upload("a.png", first))).isNull();
        assertThat(second).containsExactly(ProblemCode.BUSY);
    }

    private UploadedImage upload(byte[] bytes) throws UploadRefusedException {
        return service.upload("a.png", new ByteArrayInputStream(bytes));
    }

    private void assertRefused(byte[] bytes, ProblemCode reason) {
        assertThatThrownBy(() -> upload(bytes))
                .isInstanceOfSatisfying(
                        UploadRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(reason));
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
