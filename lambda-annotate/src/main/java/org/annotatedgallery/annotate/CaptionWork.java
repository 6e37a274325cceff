package org.annotatedgallery.annotate;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.ImageLimits;
import org.annotatedgallery.imaging.ImageProbe;
import org.annotatedgallery.imaging.ImageScaler;
import org.annotatedgallery.imaging.JpegEncoder;
import org.annotatedgallery.worker.TaskFailure;
import org.annotatedgallery.worker.TaskWork;

/**
 * Has a small copy of an image described, and keeps the words: always in the ledger, and as the image's caption unless a
 * person has written one.
 */
final class CaptionWork implements TaskWork<TimedAnnotation> {
    /** Longest side in pixels: enough to read signs by, and a fraction of an original's cost. */
    private static final int BOX = 1024;

    private static final float QUALITY = 0.85f;

    /** Before a failure that says nothing of its own is tried again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** The gallery has judged how many pixels it accepts; what this function can do is the scaler's to say. */
    private static final ImageLimits AS_ACCEPTED = new ImageLimits(Long.MAX_VALUE);

    private final ImageProbe probe = new ImageProbe(AS_ACCEPTED);
    private final ImageScaler scaler = new ImageScaler();
    private final ImageAnnotator annotator;
    private final InstantSource clock;

    CaptionWork(ImageAnnotator annotator, InstantSource clock) {
        this.annotator = annotator;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CAPTION;
    }

    @Override
    public TimedAnnotation perform(UUID imageId, Path original, Instant deadline)
            throws IOException, ImageException, TaskFailure {
        ImageHeader header = probe.probe(original);
        byte[] jpeg = JpegEncoder.encode(scaler.scale(original, header, BOX), QUALITY);
        return ask(new AnnotationRequest(jpeg, header, deadline));
    }

    private TimedAnnotation ask(AnnotationRequest request) throws TaskFailure {
        Instant asked = clock.instant();
        try {
            Annotation annotation = annotator.annotate(request);
            return new TimedAnnotation(annotation, Duration.between(asked, clock.instant()));
        } catch (AnnotationException e) {
            throw e.isTransient()
                    ? TaskFailure.passing(e.reason(), e.retryAfter().orElse(PAUSE), e.detail(), e)
                    : TaskFailure.permanent(e.reason(), e.detail(), e);
        }
    }

    @Override
    public void record(EntityManager entityManager, UUID imageId, TimedAnnotation result) {
        Annotation annotation = result.annotation();
        CaptionRevision revision = CaptionRevision.produced(
                imageId,
                caption(annotation),
                annotation.tags(),
                call(annotation.provenance(), result.latency()),
                null,
                clock.instant());
        new CaptionLedger(entityManager).append(revision);
        new ImageRepository(entityManager).lock(imageId).orElseThrow().suggestCaption(revision);
    }

    private static Caption caption(Annotation annotation) {
        return new Caption(
                annotation.source(),
                annotation.altText(),
                nullIfEmpty(annotation.description()),
                nullIfEmpty(annotation.visibleText()),
                annotation.decorative(),
                annotation.language(),
                annotation.provenance().model());
    }

    /** Only the alt text may be empty and mean something: that the image is decorative. */
    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ModelCall call(Provenance provenance, Duration latency) {
        return new ModelCall(
                provenance.modelVersion(),
                provenance.promptVersion(),
                provenance.finishReason(),
                provenance.inputTokens(),
                provenance.outputTokens(),
                null,
                latency,
                provenance.requestId());
    }

    /** Nothing: captions are in the database alone, and go with their image. */
    @Override
    public void discard(UUID imageId) {}
}
