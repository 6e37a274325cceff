package org.annotatedgallery.captioning;

import java.util.List;
import java.util.Optional;
import org.annotatedgallery.caption.CaptionSource;

/**
 * Everything that was ever written for an image.
 *
 * @param revisions the newest first
 */
public record CaptionHistory(List<RevisionView> revisions) {
    /** Of an image for which nothing was written yet. */
    public static final CaptionHistory EMPTY = new CaptionHistory(List.of());

    /**
     * What a machine has said of the picture since a person wrote the caption, the newest; empty where no person has. What
     * is only measured is no suggestion: it says nothing of the content.
     */
    public Optional<RevisionView> suggestion() {
        Optional<RevisionView> written = revisions.stream()
                .filter(RevisionView::current)
                .filter(current -> current.isBy(CaptionSource.HUMAN))
                .findFirst();
        return written.flatMap(words -> revisions.stream()
                .filter(other -> other.revision() > words.revision() && !other.rejected())
                .filter(other -> other.isBy(CaptionSource.MODEL) || other.isBy(CaptionSource.EMBEDDED))
                .findFirst());
    }
}
