package org.annotatedgallery.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Location;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.imaging.GpsPosition;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.ImageLimits;
import org.annotatedgallery.imaging.ImageProbe;
import org.annotatedgallery.imaging.TooLargeToDecodeException;
import org.annotatedgallery.imaging.TooManyPixelsException;
import org.annotatedgallery.imaging.UnsupportedTypeException;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.lifecycle.ImageRecords;
import org.annotatedgallery.lifecycle.ImageRecords.Row;
import org.annotatedgallery.problem.ProblemCode;
import org.annotatedgallery.storage.ImageStore;
import org.annotatedgallery.storage.StorageException;

/**
 * Accepts uploads. The order of the steps loses and orphans nothing, wherever a crash stops it: temporary file, judgement,
 * row (STORING), object, row (STORED). What is left half-way the reconciler settles.
 */
@ApplicationScoped
public class UploadService {
    private static final System.Logger LOG = System.getLogger(UploadService.class.getName());

    private UploadReceiver receiver;
    private ImageRecords records;
    private ImageDeletion deletion;
    private ImageStore store;
    private ImageProbe probe;
    private Semaphore slots;

    /** For the container's proxies. */
    protected UploadService() {}

    @Inject
    public UploadService(
            UploadReceiver receiver,
            ImageRecords records,
            ImageDeletion deletion,
            ImageStore store,
            UploadConfig config) {
        this.receiver = receiver;
        this.records = records;
        this.deletion = deletion;
        this.store = store;
        this.probe = new ImageProbe(new ImageLimits(config.maxPixels()));
        this.slots = new Semaphore(config.concurrent());
    }

    /**
     * @param fileName what the user calls the file, already cleaned
     * @param body the file's bytes, read once; not closed
     * @throws UploadRefusedException when it is not accepted; nothing of it is kept
     */
    public UploadedImage upload(String fileName, InputStream body) throws UploadRefusedException {
        if (!slots.tryAcquire()) {
            throw new UploadRefusedException(ProblemCode.BUSY);
        }
        try (ReceivedFile file = receiver.receive(body)) {
            ImageHeader header = judge(file);
            return keep(file, fileName, header);
        } catch (IOException e) {
            throw new UncheckedIOException("This machine's disk does not take uploads", e);
        } finally {
            slots.release();
        }
    }

    private ImageHeader judge(ReceivedFile file) throws UploadRefusedException, IOException {
        try {
            return probe.probe(file.path());
        } catch (ImageException e) {
            throw new UploadRefusedException(reasonOf(e), e.getMessage(), e);
        }
    }

    private static ProblemCode reasonOf(ImageException e) {
        if (e instanceof UnsupportedTypeException) {
            return ProblemCode.UNSUPPORTED_TYPE;
        }
        return e instanceof TooManyPixelsException || e instanceof TooLargeToDecodeException
                ? ProblemCode.TOO_MANY_PIXELS
                : ProblemCode.UNREADABLE_IMAGE;
    }

    private UploadedImage keep(ReceivedFile file, String fileName, ImageHeader header) throws UploadRefusedException {
        Optional<Row> known = records.withBytes(file.sha256());
        if (known.isPresent() && known.get().state() == ImageState.STORED) {
            return new UploadedImage(known.get().id(), true);
        }
        if (known.isPresent() && known.get().state() == ImageState.DELETING) {
            deletion.complete(known.get());
            known = Optional.empty();
        }
        // A row still STORING belongs to an upload of the same bytes: they are put to its key, whoever is first.
        Row row = known.isPresent() ? known.get() : add(file, fileName, header);
        return row.state() == ImageState.STORED ? new UploadedImage(row.id(), true) : store(row, file);
    }

    private Row add(ReceivedFile file, String fileName, ImageHeader header) {
        UUID id = UUID.randomUUID();
        NewImage image = new NewImage(
                id,
                ImageStore.originalKey(id, header.format().extension()),
                fileName,
                header.format().contentType(),
                file.bytes(),
                file.sha256(),
                header.width(),
                header.height(),
                header.takenAt(),
                header.camera(),
                location(header.position()));
        try {
            return records.add(image);
        } catch (PersistenceException e) {
            return records.withBytes(file.sha256()).orElseThrow(() -> e);
        }
    }

    private static Location location(GpsPosition position) {
        return position == null ? null : new Location(position.latitude(), position.longitude());
    }

    private UploadedImage store(Row row, ReceivedFile file) throws UploadRefusedException {
        try {
            store.putOriginal(row.objectKey(), row.contentType(), file.path());
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "An upload could not be stored.", e);
            records.giveUp(row.id()).ifPresent(this::deleteRemains);
            throw new UploadRefusedException(ProblemCode.STORAGE_UNAVAILABLE, e);
        }
        if (!records.markStored(row.id())) {
            store.deleteAll(row.id(), row.objectKey());
            throw new UploadRefusedException(ProblemCode.STORAGE_UNAVAILABLE);
        }
        return new UploadedImage(row.id(), false);
    }

    /** S3 may have taken the file and only its answer was lost. */
    private void deleteRemains(Row row) {
        try {
            deletion.complete(row);
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "Left to the reconciler to delete: {0}", row.id());
        }
    }
}
