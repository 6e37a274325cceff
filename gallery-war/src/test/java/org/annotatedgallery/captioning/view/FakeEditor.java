package org.annotatedgallery.captioning.view;

import java.util.OptionalInt;
import java.util.UUID;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.RejectedRevisionException;
import org.annotatedgallery.captioning.VersionConflictException;

/** Knows one image of one version with two revisions, of which the second was rejected; remembers the change. */
class FakeEditor extends CaptionEditor {
    static final long CAPTION = 12;
    static final long REJECTED = 13;

    CaptionChange change;
    int version = 3;
    long restored;

    @Override
    public boolean change(UUID id, int seen, CaptionChange wanted)
            throws VersionConflictException, InvalidCaptionException {
        if (!id.equals(OneImage.ID)) {
            return false;
        }
        if (seen != version) {
            throw new VersionConflictException();
        }
        if (wanted.altText().apply(null).isBlank()) {
            throw new InvalidCaptionException(InvalidCaptionException.Fault.NO_ALT_TEXT);
        }
        change = wanted;
        return true;
    }

    @Override
    public boolean restore(UUID id, long revision, OptionalInt seen) throws RejectedRevisionException {
        if (revision == REJECTED) {
            throw new RejectedRevisionException(revision);
        }
        restored = revision;
        return id.equals(OneImage.ID) && revision == CAPTION;
    }
}
