package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.imaging.ImageFormat;
import org.junit.jupiter.api.Test;

class SecretKeyAnnotatorTest {
    private final AnnotationRequest request = new AnnotationRequest(
            TestImages.stripes(4, 3, Color.RED), TestImages.header(ImageFormat.JPEG, 4, 3), Instant.MAX);
    private final List<String> asked = new ArrayList<>();
    private String secretText = "first";
    private String validKey = "first";
    private int secretReads;

    private final SecretKeyAnnotator annotator = new SecretKeyAnnotator(
            new ApiKeySecret("arn:key", () -> {
                secretReads++;
                return secretText;
            }),
            this::annotatorWith);

    private ImageAnnotator annotatorWith(String key) {
        if (key.contains("\n")) {
            throw new IllegalArgumentException("GEMINI_API_KEY has characters that no header can carry");
        }
        return question -> {
            asked.add(key);
            if (!key.equals(validKey)) {
                throw new AnnotationException(TaskReason.NOT_CONFIGURED, true, null, "API key not valid");
            }
            return CountingAnnotator.CAPTION;
        };
    }

    @Test
    void theSecretIsReadOnce() throws AnnotationException {
        annotator.annotate(request);
        annotator.annotate(request);

        assertThat(secretReads).isEqualTo(1);
        assertThat(asked).containsExactly("first", "first");
    }

    @Test
    void aRotatedKeyCostsNoCaption() throws AnnotationException {
        annotator.annotate(request);
        validKey = "second";
        secretText = "second";

        assertThat(annotator.annotate(request)).isEqualTo(CountingAnnotator.CAPTION);
        assertThat(asked).containsExactly("first", "first", "second");
    }

    @Test
    void aRefusedKeyIsNotTriedAgainWhileTheSecretHasNoOther() {
        validKey = "second";

        assertThatThrownBy(() -> annotator.annotate(request)).hasMessage("API key not valid");
        assertThat(asked).containsExactly("first");
    }

    @Test
    void anotherFailureLeavesTheSecretAlone() {
        SecretKeyAnnotator busy = new SecretKeyAnnotator(
                new ApiKeySecret("arn:key", () -> {
                    secretReads++;
                    return secretText;
                }),
                key -> question -> {
                    throw new AnnotationException(TaskReason.QUOTA, true, null, "429");
                });

        assertThatThrownBy(() -> busy.annotate(request)).hasMessage("429");
        assertThat(secretReads).isEqualTo(1);
    }

    @Test
    void whatCannotBeAKeyIsAMatterOfTheSettings() {
        secretText = "a\nb";

        AnnotationException failure =
                catchThrowableOfType(AnnotationException.class, () -> annotator.annotate(request));

        assertThat(failure.reason()).isEqualTo(TaskReason.NOT_CONFIGURED);
        assertThat(failure.isTransient()).isTrue();
    }
}
