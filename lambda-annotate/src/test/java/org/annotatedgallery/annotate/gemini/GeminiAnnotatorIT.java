package org.annotatedgallery.annotate.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.ImageAnnotator;
import org.annotatedgallery.annotate.ImageAnnotatorContractTest;
import org.annotatedgallery.annotate.Provenance;
import org.annotatedgallery.caption.CaptionSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract, kept by the real client against a server that gives an untidy but usable answer. */
class GeminiAnnotatorIT extends ImageAnnotatorContractTest {
    private static final String UNTIDY = FakeGemini.json(Map.of(
            "decorative", false,
            "altText", " A red bicycle\nleans on a wall. ",
            "description", "The bicycle is old.\u0000\t It has  no saddle.",
            "visibleText", "\u202EFOR SALE\n50",
            "tags", List.of("Bicycle", "wall", "BICYCLE", " ", "city\nstreet")));

    private FakeGemini gemini;
    private GeminiAnnotator annotator;

    @BeforeEach
    void start() throws IOException {
        gemini = new FakeGemini().replies(FakeGemini.answer("STOP", UNTIDY));
        annotator = new GeminiAnnotator(new GeminiConfig("test-key", null, gemini.baseUrl()));
    }

    @AfterEach
    void stop() {
        annotator.close();
        gemini.close();
    }

    @Override
    protected ImageAnnotator annotator() {
        return annotator;
    }

    @Override
    protected CaptionSource source() {
        return CaptionSource.MODEL;
    }

    @Test
    void untidyAnswerBecomesPlainTextAndTags() throws AnnotationException {
        Annotation annotation = annotator.annotate(anyRequest());

        assertThat(annotation.altText()).isEqualTo("A red bicycle leans on a wall.");
        assertThat(annotation.description()).isEqualTo("The bicycle is old. It has no saddle.");
        assertThat(annotation.visibleText()).isEqualTo("FOR SALE 50");
        assertThat(annotation.tags()).containsExactly("bicycle", "wall", "city street");
        assertThat(annotation.decorative()).isFalse();
        assertThat(annotation.language()).isEqualTo("en");
    }

    @Test
    void provenanceIsWhatTheServiceSays() throws AnnotationException {
        Annotation annotation = annotator.annotate(anyRequest());

        assertThat(annotation.provenance())
                .isEqualTo(new Provenance(
                        "gemini-2.5-flash", "gemini-2.5-flash-001", Prompt.CURRENT.version(), "STOP", 264, 35, "abc"));
    }
}
