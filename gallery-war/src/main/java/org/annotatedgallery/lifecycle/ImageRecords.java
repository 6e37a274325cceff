package org.annotatedgallery.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.NewImage;

/** The rows of images that come and go. Every call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImageRecords {
    private ImageRepository images;
    private ReconcilerConfig config;
    private InstantSource clock;

    /** For the container's proxies. */
    protected ImageRecords() {}

    @Inject
    public ImageRecords(ImageRepository images, ReconcilerConfig config, InstantSource clock) {
        this.images = images;
        this.config = config;
        this.clock = clock;
    }

    /** An image as a row, without what hangs on it. */
    public record Row(UUID id, String objectKey, String contentType, ImageState state) {
        static Row of(Image image) {
            return new Row(image.id(), image.objectKey(), image.contentType(), image.state());
        }
    }

    public Optional<Row> withBytes(String sha256) {
        return images.findBySha256(sha256).map(Row::of);
    }

    /**
     * Writes the row and its tasks; the original may be stored now.
     *
     * @throws jakarta.persistence.PersistenceException also when another upload of the same bytes was first
     */
    public Row add(NewImage image) {
        Instant now = clock.instant();
        Image added = new Image(image, now, now.plus(config.announceAfter()));
        images.add(added);
        return Row.of(added);
    }

    /**
     * @return false when the row is gone or about to go, and the original must go too
     */
    public boolean markStored(UUID id) {
        Optional<Image> image = images.lock(id).filter(row -> row.state() != ImageState.DELETING);
        image.filter(row -> row.state() == ImageState.STORING).ifPresent(Image::markStored);
        return image.isPresent();
    }

    /**
     * Gives up an upload whose original may or may not have arrived; one that another upload has completed stays.
     *
     * @return what to delete, or empty
     */
    public Optional<Row> giveUp(UUID id) {
        Optional<Image> image = images.lock(id).filter(row -> row.state() == ImageState.STORING);
        image.ifPresent(Image::markDeleting);
        return image.map(Row::of);
    }

    /** Takes back a row whose original never arrived; one that another upload has completed stays. */
    public void discardUnstored(UUID id) {
        images.lock(id).filter(row -> row.state() == ImageState.STORING).ifPresent(row -> images.remove(id));
    }

    /**
     * @return empty when there is no such image
     */
    public Optional<Row> markDeleting(UUID id) {
        Optional<Image> image = images.lock(id).filter(row -> row.state() != ImageState.STORING);
        image.filter(row -> row.state() == ImageState.STORED).ifPresent(Image::markDeleting);
        return image.map(Row::of);
    }

    public void remove(UUID id) {
        images.remove(id);
    }

    /** Rows left in this state by whoever was killed, the oldest first. */
    public List<Row> stuck(ImageState state, Instant uploadedBefore, int limit) {
        return images.findStuck(state, uploadedBefore, limit).stream()
                .map(Row::of)
                .toList();
    }
}
