package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Stream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every annotator owes the service, whoever writes its captions. */
public abstract class ImageAnnotatorContractTest {
    protected abstract ImageAnnotator annotator();

    protected abstract CaptionSource source();

    protected static AnnotationRequest request(byte[] jpeg, ImageFormat format, int width, int height) {
        return TestImages.request(
                jpeg,
                TestImages.header(format, width, height),
                EmbeddedTexts.NONE,
                Instant.now().plus(Duration.ofSeconds(30)));
    }

    protected static AnnotationRequest anyRequest() {
        return images().findFirst().orElseThrow();
    }

    static Stream<AnnotationRequest> images() {
        return Stream.of(
                request(TestImages.stripes(64, 48, Color.RED, Color.GRAY), ImageFormat.JPEG, 640, 480),
                request(TestImages.stripes(48, 64, Color.BLACK), ImageFormat.WEBP, 48, 64),
                request(TestImages.stripes(1, 1, Color.WHITE), ImageFormat.PNG, 1, 1),
                request(TestImages.stripes(1024, 1, Color.BLUE, Color.GREEN), ImageFormat.TIFF, 10_000, 1));
    }

    @ParameterizedTest
    @MethodSource("images")
    void altTextIsThereUnlessTheImageIsDecorative(AnnotationRequest request) throws AnnotationException {
        Annotation annotation = annotator().annotate(request);

        assertThat(annotation.altText()).isNotNull().hasSizeLessThanOrEqualTo(Caption.MAX_ALT_TEXT);
        assertThat(annotation.decorative() || !annotation.altText().isBlank()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("images")
    void textsAreOneLineOfPlainTextWithinTheirLimits(AnnotationRequest request) throws AnnotationException {
        Annotation annotation = annotator().annotate(request);

        assertThat(annotation.description()).hasSizeLessThanOrEqualTo(Caption.MAX_DESCRIPTION);
        assertThat(annotation.visibleText()).hasSizeLessThanOrEqualTo(Caption.MAX_DESCRIPTION);
        assertThat(Stream.of(annotation.altText(), annotation.description(), annotation.visibleText()))
                .allSatisfy(text -> assertThat(text)
                        .isEqualTo(text.strip())
                        .doesNotContainPattern("\\p{Cc}")
                        .doesNotContain("  "));
    }

    @ParameterizedTest
    @MethodSource("images")
    void tagsAreLowerCaseDistinctAndFew(AnnotationRequest request) throws AnnotationException {
        Annotation annotation = annotator().annotate(request);

        assertThat(annotation.tags())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(Annotation.MAX_TAGS)
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(tag)
                        .isNotBlank()
                        .isEqualTo(tag.strip().toLowerCase(Locale.ROOT))
                        .hasSizeLessThanOrEqualTo(Annotation.MAX_TAG));
    }

    @ParameterizedTest
    @MethodSource("images")
    void languageIsAnnouncedInBcp47(AnnotationRequest request) throws AnnotationException, IllformedLocaleException {
        String language = annotator().annotate(request).language();

        assertThat(new Locale.Builder().setLanguageTag(language).build().getLanguage())
                .isNotEmpty();
    }

    @Test
    void sourceSaysWhoWroteIt() throws AnnotationException {
        Annotation annotation = annotator().annotate(anyRequest());

        assertThat(annotation.source()).isEqualTo(source());
        assertThat(annotation.call() != null).isEqualTo(source() == CaptionSource.MODEL);
    }

    @Test
    void requestIsLeftUnchanged() throws AnnotationException {
        AnnotationRequest request = anyRequest();
        byte[] before = request.jpeg().clone();

        annotator().annotate(request);

        assertThat(request.jpeg()).isEqualTo(before);
    }
}
