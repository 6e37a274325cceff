package org.annotatedgallery.annotate;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.imaging.EmbeddedTextReader;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.ImageLimits;
import org.annotatedgallery.imaging.ImageProbe;
import org.annotatedgallery.imaging.ImageScaler;
import org.annotatedgallery.imaging.JpegEncoder;
import org.annotatedgallery.worker.Original;
import org.annotatedgallery.worker.TaskFailure;
import org.annotatedgallery.worker.TaskWork;

/**
 * Has a small copy of an image described, and keeps the words: always in the ledger, and as the image's caption unless there are
 * better ones.
 */
final class CaptionWork implements TaskWork<Annotation> {
    /** Longest side in pixels: enough to read signs by, and a fraction of an original's cost. */
    private static final int BOX = 1024;

    private static final float QUALITY = 0.85f;

    /** Whoever asks for more is asked again nevertheless: nobody looks that far ahead. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** The gallery has judged how many pixels it accepts; what this function can do is the scaler's to say. */
    private static final ImageLimits AS_ACCEPTED = new ImageLimits(Long.MAX_VALUE);

    private final ImageProbe probe = new ImageProbe(AS_ACCEPTED);
    private final ImageScaler scaler = new ImageScaler();
    private final EmbeddedTextReader texts = new EmbeddedTextReader();
    private final ImageAnnotator annotator;
    private final String language;
    private final InstantSource clock;

    /** @param language to take what is written into a file in, where it is there in several; a BCP 47 tag */
    CaptionWork(ImageAnnotator annotator, String language, InstantSource clock) {
        this.annotator = annotator;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CAPTION;
    }

    @Override
    public Annotation perform(Original original, Instant deadline) throws IOException, ImageException, TaskFailure {
        ImageHeader header = probe.probe(original.file());
        byte[] jpeg = JpegEncoder.encode(scaler.scale(original.file(), header, BOX), QUALITY);
        EmbeddedTexts embedded = texts.read(original.file(), header.format(), language);
        return ask(new AnnotationRequest(original.imageId(), original.fileName(), jpeg, header, embedded, deadline));
    }

    private Annotation ask(AnnotationRequest request) throws TaskFailure {
        try {
            return annotator.annotate(request);
        } catch (AnnotationException e) {
            throw e.isTransient()
                    ? TaskFailure.passing(e.reason(), bounded(e), e.detail(), e)
                    : TaskFailure.permanent(e.reason(), e.detail(), e);
        }
    }

    private static Duration bounded(AnnotationException e) {
        return e.retryAfter()
                .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT)
                .orElse(null);
    }

    @Override
    public void record(EntityManager entityManager, UUID imageId, Annotation annotation) {
        Image image = new ImageRepository(entityManager).lock(imageId).orElseThrow();
        CaptionRevision revision = CaptionRevision.produced(
                imageId,
                caption(annotation),
                annotation.tags(),
                annotation.call(),
                image.task(TaskKind.CAPTION).campaignId().orElse(null),
                clock.instant());
        new CaptionLedger(entityManager).append(revision);
        image.suggestCaption(revision);
    }

    private static Caption caption(Annotation annotation) {
        return new Caption(
                annotation.source(),
                annotation.altText(),
                nullIfEmpty(annotation.description()),
                nullIfEmpty(annotation.visibleText()),
                annotation.decorative(),
                annotation.language(),
                annotation.model());
    }

    /** Only the alt text may be empty and mean something: that the image is decorative. */
    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Nothing: captions are in the database alone, and go with their image. */
    @Override
    public void discard(UUID imageId) {}
}
