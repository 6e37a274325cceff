package org.annotatedgallery.annotate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.GradientPaint;
import java.time.Instant;
import java.time.LocalDateTime;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.ImageAnnotator;
import org.annotatedgallery.annotate.ImageAnnotatorContractTest;
import org.annotatedgallery.annotate.TestImages;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageFormat;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.Orientation;
import org.junit.jupiter.api.Test;

class OfflineAnnotatorTest extends ImageAnnotatorContractTest {
    private static final Color DARK_GREEN = new Color(0x1E5428);
    private static final Color LIGHT_GREY = new Color(0xCCCCCC);

    @Override
    protected ImageAnnotator annotator() {
        return new OfflineAnnotator();
    }

    @Override
    protected CaptionSource source() {
        return CaptionSource.OFFLINE;
    }

    @Test
    void altTextSaysThatNobodyDescribedItAndNamesShapeFormatAndColours() throws AnnotationException {
        byte[] jpeg = TestImages.stripes(60, 40, DARK_GREEN, DARK_GREEN, LIGHT_GREY);

        Annotation annotation = annotator().annotate(request(jpeg, ImageFormat.JPEG, 600, 400));

        assertThat(annotation.altText())
                .isEqualTo("Not described yet: a landscape JPEG picture, mostly dark green and light grey.");
        assertThat(annotation.tags()).containsExactly("landscape", "jpeg", "green", "grey");
        assertThat(annotation.visibleText()).isEmpty();
        assertThat(annotation.decorative()).isFalse();
        assertThat(annotation.call()).isNull();
    }

    @Test
    void descriptionAddsSizeBrightnessSharesDateAndCamera() throws AnnotationException {
        byte[] jpeg = TestImages.stripes(40, 60, Color.WHITE, Color.WHITE, Color.WHITE, Color.BLUE);
        ImageHeader header = new ImageHeader(
                ImageFormat.WEBP,
                4000,
                3000,
                Orientation.TURN_CLOCKWISE,
                LocalDateTime.of(2024, 5, 6, 7, 8),
                "NIKON D90",
                null);

        Annotation annotation = annotator().annotate(TestImages.request(jpeg, header, EmbeddedTexts.NONE, Instant.MAX));

        assertThat(annotation.altText())
                .isEqualTo("Not described yet: a portrait WebP picture, mostly white and blue.");
        assertThat(annotation.description())
                .isEqualTo("Nobody has described this picture yet, and no model has looked at it. "
                        + "This is what can be measured: WebP, 3,000 by 4,000 pixels, bright. "
                        + "Main colours: white (75 %) and blue (25 %). "
                        + "Taken on 6 May 2024 at 07:08. Camera: NIKON D90.");
    }

    @Test
    void onePixelIsSquareAndOfOneColour() throws AnnotationException {
        Annotation annotation =
                annotator().annotate(request(TestImages.stripes(1, 1, Color.RED), ImageFormat.GIF, 1, 1));

        assertThat(annotation.altText()).isEqualTo("Not described yet: a square GIF picture, almost entirely red.");
    }

    @Test
    void transparentImageLaidOverWhiteIsWhite() throws AnnotationException {
        Annotation annotation =
                annotator().annotate(request(TestImages.stripes(32, 32, Color.WHITE), ImageFormat.PNG, 32, 32));

        assertThat(annotation.altText()).isEqualTo("Not described yet: a square PNG picture, almost entirely white.");
        assertThat(annotation.tags()).containsExactly("square", "png", "white", "bright");
    }

    @Test
    void imageWithoutColourIsCalledThat() throws AnnotationException {
        byte[] jpeg = TestImages.stripes(90, 30, Color.BLACK, new Color(0x404040), Color.WHITE);

        Annotation annotation = annotator().annotate(request(jpeg, ImageFormat.TIFF, 900, 300));

        assertThat(annotation.altText())
                .isEqualTo(
                        "Not described yet: a panoramic TIFF picture, without colour, mostly black, dark grey and white.");
        assertThat(annotation.description()).contains("It has no colour but black, white and grey.");
        assertThat(annotation.tags()).contains("panorama", "monochrome");
    }

    @Test
    void shadesOfOneColourCountTogether() throws AnnotationException {
        byte[] jpeg = TestImages.jpeg(100, 80, graphics -> {
            graphics.setPaint(new GradientPaint(0, 0, new Color(0x182C70), 100, 0, new Color(0xB0D0F0)));
            graphics.fillRect(0, 0, 100, 80);
        });

        Annotation annotation = annotator().annotate(request(jpeg, ImageFormat.JPEG, 100, 80));

        assertThat(annotation.tags()).contains("blue").doesNotContain("grey", "purple", "turquoise");
    }

    @Test
    void manyColoursAreNotCalledMostlyOne() throws AnnotationException {
        byte[] jpeg = TestImages.stripes(
                90,
                60,
                Color.RED,
                Color.ORANGE,
                Color.YELLOW,
                Color.GREEN,
                Color.BLUE,
                new Color(0x8000FF),
                Color.PINK,
                Color.WHITE,
                Color.BLACK);

        Annotation annotation = annotator().annotate(request(jpeg, ImageFormat.JPEG, 900, 600));

        assertThat(annotation.altText()).contains("picture, in many colours, among them ");
        assertThat(annotation.description()).doesNotContain("no colour");
    }

    @Test
    void darkImageIsTaggedDark() throws AnnotationException {
        Annotation annotation = annotator()
                .annotate(request(TestImages.stripes(40, 30, new Color(0x141414)), ImageFormat.JPEG, 40, 30));

        assertThat(annotation.tags()).containsExactly("landscape", "jpeg", "black", "dark");
        assertThat(annotation.description()).contains("very dark");
    }

    @Test
    void brokenJpegIsUnreadableForGood() {
        for (byte[] broken : new byte[][] {{}, {1, 2, 3}, {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}}) {
            AnnotationException failure = catchThrowableOfType(
                    AnnotationException.class, () -> annotator().annotate(request(broken, ImageFormat.JPEG, 4, 3)));

            assertThat(failure.reason()).isEqualTo(TaskReason.UNREADABLE);
            assertThat(failure.isTransient()).isFalse();
        }
    }
}
