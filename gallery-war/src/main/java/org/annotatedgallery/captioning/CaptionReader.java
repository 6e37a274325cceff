package org.annotatedgallery.captioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;

/** Reads the ledger for whoever shows it. */
@ApplicationScoped
@Transactional
public class CaptionReader {
    private ImageRepository images;
    private CaptionLedger ledger;

    /** For the container's proxies. */
    protected CaptionReader() {}

    @Inject
    public CaptionReader(ImageRepository images, CaptionLedger ledger) {
        this.images = images;
        this.ledger = ledger;
    }

    /**
     * @return empty when there is no such image
     */
    public Optional<CaptionHistory> history(UUID imageId) {
        return images.find(imageId)
                .filter(image -> image.state() == ImageState.STORED)
                .map(this::history);
    }

    private CaptionHistory history(Image image) {
        long current = image.captionRevision().orElse(0L);
        return new CaptionHistory(ledger.of(image.id()).stream()
                .map(revision -> RevisionView.of(revision, revision.id() == current))
                .toList());
    }
}
