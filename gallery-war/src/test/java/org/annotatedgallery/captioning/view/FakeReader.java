package org.annotatedgallery.captioning.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.captioning.CaptionHistory;
import org.annotatedgallery.captioning.CaptionReader;
import org.annotatedgallery.captioning.RevisionView;

/** Knows the history of one image: a person's caption, and a model's newer one. */
class FakeReader extends CaptionReader {
    static final RevisionView SUGGESTED = revision(14, CaptionSource.MODEL, false);
    static final RevisionView WRITTEN = revision(12, CaptionSource.HUMAN, true);

    @Override
    public Optional<CaptionHistory> history(UUID imageId) {
        return Optional.of(new CaptionHistory(List.of(SUGGESTED, WRITTEN)))
                .filter(known -> imageId.equals(OneImage.ID));
    }

    private static RevisionView revision(long number, CaptionSource source, boolean current) {
        return new RevisionView(
                number,
                current,
                new Caption(source, "A boat", null, null, false, "en", null),
                List.of(),
                new ModelCall(null, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
