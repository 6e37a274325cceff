package org.annotatedgallery.annotate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;

/** Answers what a test wants, and keeps what it was asked. */
final class CountingAnnotator implements ImageAnnotator {
    static final Annotation CAPTION = new Annotation(
            CaptionSource.MODEL,
            "A lighthouse on a cliff.",
            "A white lighthouse stands on a cliff above a calm sea.",
            "",
            List.of("lighthouse", "sea"),
            false,
            "en",
            "gemini-0",
            new ModelCall("gemini-0-001", "v1", "STOP", 264, 35, 167L, Duration.ofMillis(812), "abc"));

    final List<AnnotationRequest> requests = new ArrayList<>();
    ImageAnnotator answer = request -> CAPTION;

    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        requests.add(request);
        return answer.annotate(request);
    }
}
