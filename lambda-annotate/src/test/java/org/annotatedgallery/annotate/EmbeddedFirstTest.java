package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.imaging.EmbeddedText;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFirstTest {
    private final CountingAnnotator model = new CountingAnnotator();
    private final EmbeddedFirst annotator = new EmbeddedFirst(model);

    @Test
    void theAuthorsAltTextIsTheCaptionAndNoModelIsAsked() throws AnnotationException {
        Annotation annotation = annotate(new EmbeddedText("Ein Boot.", "de"), new EmbeddedText("Es ist rot.", "de"));

        assertThat(annotation.source()).isEqualTo(CaptionSource.EMBEDDED);
        assertThat(annotation.altText()).isEqualTo("Ein Boot.");
        assertThat(annotation.description()).isEqualTo("Es ist rot.");
        assertThat(annotation.language()).isEqualTo("de");
        assertThat(annotation.call()).isNull();
        assertThat(model.requests).isEmpty();
    }

    @Test
    void altTextOfUnknownLanguageAndAnyLengthIsTaken() throws AnnotationException {
        String longest = "w".repeat(1_000);

        Annotation annotation = annotate(new EmbeddedText(longest, null), null);

        assertThat(annotation.altText()).isEqualTo(longest);
        assertThat(annotation.description()).isEmpty();
        assertThat(annotation.language()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "holiday.jpg", "IMG_1234", "DSC01234", "写真", "..."})
    void altTextThatSaysNothingDoesNotCount(String altText) throws AnnotationException {
        assertThat(annotate(new EmbeddedText(altText, "en"), null)).isEqualTo(CountingAnnotator.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Holiday", "Boeing 747 at Frankfurt airport."})
    void wordsCountAlsoWhereTheFileIsCalledByThem(String altText) throws AnnotationException {
        assertThat(annotate(new EmbeddedText(altText, "en"), null).altText()).isEqualTo(altText);
    }

    @Test
    void withoutAltTextTheModelIsAskedAndToldTheRest() throws AnnotationException {
        EmbeddedText description = new EmbeddedText("It is red.", "en");

        assertThat(annotate(null, description)).isEqualTo(CountingAnnotator.CAPTION);
        assertThat(model.requests.get(0).texts().extendedDescription()).isEqualTo(description);
    }

    private Annotation annotate(EmbeddedText altText, EmbeddedText description) throws AnnotationException {
        return annotator.annotate(TestImages.request(
                new byte[] {1},
                TestImages.header(ImageFormat.JPEG, 4, 3),
                new EmbeddedTexts(altText, description, List.of()),
                Instant.MAX));
    }
}
