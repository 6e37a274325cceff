package org.annotatedgallery.captioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;

/** Lets people write captions and bring back older ones. Their words are kept in the ledger and replaced by no machine. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaptionEditor {
    private ImageRepository images;
    private CaptionLedger ledger;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CaptionEditor() {}

    @Inject
    public CaptionEditor(ImageRepository images, CaptionLedger ledger, InstantSource clock) {
        this.images = images;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param version of the image as the editor has seen it
     * @return false when there is no such image
     * @throws VersionConflictException when the image has changed since
     * @throws InvalidCaptionException when the result would be no caption
     */
    public boolean change(UUID id, int version, CaptionChange change)
            throws VersionConflictException, InvalidCaptionException {
        Optional<Image> found = lock(id);
        if (found.isEmpty()) {
            return false;
        }
        Image image = found.get();
        check(image, OptionalInt.of(version));
        CaptionDraft draft = CaptionDraft.of(image.caption(), image.tags(), change);
        draft.check();
        CaptionRevision words = CaptionRevision.written(id, draft.caption(), draft.tags(), clock.instant());
        ledger.append(words);
        image.writeCaption(words);
        settleTask(image);
        return true;
    }

    /**
     * Makes an older text the caption again, whoever wrote it. Where it is the caption already, nothing changes.
     *
     * @param revision its number in the ledger
     * @param version of the image as the editor has seen it, if it matters
     * @return false when there is no such image, or no such revision of it
     * @throws VersionConflictException when the image has changed since
     * @throws RejectedRevisionException when the revision never was a caption
     */
    public boolean restore(UUID id, long revision, OptionalInt version)
            throws VersionConflictException, RejectedRevisionException {
        Optional<Image> found = lock(id);
        Optional<CaptionRevision> older = ledger.find(id, revision);
        if (found.isEmpty() || older.isEmpty()) {
            return false;
        }
        check(found.get(), version);
        if (older.get().isRejected()) {
            throw new RejectedRevisionException(revision);
        }
        if (!isCaption(older.get(), found.get())) {
            restore(older.get(), found.get());
        }
        return true;
    }

    private void restore(CaptionRevision older, Image image) {
        CaptionRevision restored = CaptionRevision.restored(older, clock.instant());
        ledger.append(restored);
        image.restoreCaption(restored);
        if (image.hasWords()) {
            image.approveCaption(clock.instant());
        }
        settleTask(image);
    }

    /** Also by having been restored: a request that is repeated is not done twice. */
    private boolean isCaption(CaptionRevision revision, Image image) {
        return image.captionRevision()
                .flatMap(current -> ledger.find(image.id(), current))
                .filter(current -> current.id().equals(revision.id())
                        || current.restoredFrom().filter(revision.id()::equals).isPresent())
                .isPresent();
    }

    private Optional<Image> lock(UUID id) {
        return images.lock(id).filter(image -> image.state() == ImageState.STORED);
    }

    private static void check(Image image, OptionalInt version) throws VersionConflictException {
        if (version.isPresent() && version.getAsInt() != image.version()) {
            throw new VersionConflictException();
        }
    }

    /** A person has done what the machine could not, or not yet: there is nothing left to wait for. */
    private void settleTask(Image image) {
        Task task = image.task(TaskKind.CAPTION);
        if (task.state() == TaskState.FAILED || task.state() == TaskState.WAITING) {
            task.markDone(clock.instant());
        }
    }
}
