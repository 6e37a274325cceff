package org.annotatedgallery.captioning;

import java.time.Instant;
import java.util.List;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;

/**
 * A revision of the ledger as pages and the API show it.
 *
 * @param revision its number
 * @param current whether it is the image's caption
 * @param caption its words; without any where it was rejected
 * @param call of the model; all null where none was asked
 * @param campaign that it was asked for, or null
 * @param restoredFrom the revision that it brought back, or null
 * @param fault what is wrong with a rejected answer, else null
 * @param rawAnswer a rejected answer as it came, else null
 */
public record RevisionView(
        long revision,
        boolean current,
        Caption caption,
        List<String> tags,
        ModelCall call,
        Long campaign,
        Long restoredFrom,
        String fault,
        String rawAnswer,
        Instant createdAt) {
    static RevisionView of(CaptionRevision revision, boolean current) {
        return new RevisionView(
                revision.id(),
                current,
                revision.caption(),
                revision.tags(),
                revision.call(),
                revision.campaignId().orElse(null),
                revision.restoredFrom().orElse(null),
                revision.fault().orElse(null),
                revision.rawAnswer().orElse(null),
                revision.createdAt());
    }

    /** Whether it is an answer that was no caption. */
    public boolean rejected() {
        return fault != null;
    }

    /** Whether it may take the place of the caption. */
    public boolean restorable() {
        return !current && !rejected();
    }

    boolean isBy(CaptionSource source) {
        return caption.source() == source;
    }
}
