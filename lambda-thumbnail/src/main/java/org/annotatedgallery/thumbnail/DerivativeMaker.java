package org.annotatedgallery.thumbnail;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.annotatedgallery.image.Derivative;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.ImageLimits;
import org.annotatedgallery.imaging.ImageProbe;
import org.annotatedgallery.imaging.ImageScaler;
import org.annotatedgallery.imaging.JpegEncoder;
import org.annotatedgallery.imaging.Placeholder;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.Original;
import org.annotatedgallery.worker.TaskWork;

/**
 * Makes a thumbnail and a preview, puts them into the bucket, and makes a placeholder for both. The same original gives the
 * same bytes under the same keys.
 */
final class DerivativeMaker implements TaskWork<Derivatives> {
    /** Longest side in pixels. */
    private static final int THUMBNAIL_BOX = 400;

    private static final int PREVIEW_BOX = 1600;
    private static final float QUALITY = 0.8f;

    /** The gallery has judged how many pixels it accepts; what this function can do is the scaler's to say. */
    private static final ImageLimits AS_ACCEPTED = new ImageLimits(Long.MAX_VALUE);

    private final ImageProbe probe = new ImageProbe(AS_ACCEPTED);
    private final ImageScaler scaler = new ImageScaler();
    private final ObjectStore store;
    private final String prefix;

    DerivativeMaker(ObjectStore store, String prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.THUMBNAIL;
    }

    @Override
    public Derivatives perform(Original original, Instant deadline) throws IOException, ImageException {
        return make(original.file(), original.imageId(), store::putJpeg);
    }

    /** What differs between an upload and the rehearsal: what becomes of the bytes. */
    @FunctionalInterface
    private interface Destination {
        void put(String key, byte[] jpeg);
    }

    private Derivatives make(Path file, UUID imageId, Destination destination) throws IOException, ImageException {
        ImageHeader header = probe.probe(file);
        BufferedImage preview = scaler.scale(file, header, PREVIEW_BOX);
        BufferedImage thumbnail = scaler.scale(preview, THUMBNAIL_BOX);
        return new Derivatives(
                put(thumbnailKey(imageId), thumbnail, destination),
                put(previewKey(imageId), preview, destination),
                Placeholder.of(thumbnail, scaler));
    }

    private static Derivative put(String key, BufferedImage image, Destination destination) {
        destination.put(key, JpegEncoder.encode(image, QUALITY));
        return new Derivative(key, image.getWidth(), image.getHeight());
    }

    @Override
    public Optional<Derivatives> rehearse(UUID nobody, Path file) throws IOException, ImageException {
        ImageIO.write(colourful(), "jpeg", file.toFile());
        return Optional.of(make(file, nobody, store::rehearsePut));
    }

    /** Wide enough to be read at half its size, as most uploads are, and large enough to have the reader compiled. */
    private static BufferedImage colourful() {
        BufferedImage image = new BufferedImage(2 * PREVIEW_BOX, PREVIEW_BOX / 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, x * y * 31);
            }
        }
        return image;
    }

    private String thumbnailKey(UUID imageId) {
        return prefix + imageId + "/thumbnail.jpg";
    }

    private String previewKey(UUID imageId) {
        return prefix + imageId + "/preview.jpg";
    }

    @Override
    public void record(EntityManager entityManager, UUID imageId, Derivatives made) {
        new ImageRepository(entityManager)
                .recordDerivatives(imageId, made.thumbnail(), made.preview(), made.placeholder());
    }

    @Override
    public void discard(UUID imageId) {
        store.delete(List.of(thumbnailKey(imageId), previewKey(imageId)));
    }
}
