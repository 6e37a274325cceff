package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class ApiKeySecretTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"the-key", " the-key\n", "{\"apiKey\":\"the-key\"}", " { \"apiKey\" : \"the-key \", \"x\": 1 }"})
    void aSecretIsTheBareKeyOrJsonWithIt(String text) throws AnnotationException {
        assertThat(new ApiKeySecret("arn:key", () -> text).read()).isEqualTo("the-key");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "{\"apiKey\":\"\"}", "{\"key\":\"hush\"}", "{\"apiKey\":{\"hush\":1}}", "{hush"})
    void aSecretWithoutAKeyIsNamedWithoutItsText(String text) {
        AnnotationException failure =
                catchThrowableOfType(AnnotationException.class, () -> new ApiKeySecret("arn:key", () -> text).read());

        assertThat(failure.reason()).isEqualTo(TaskReason.NOT_CONFIGURED);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.detail()).contains("arn:key").doesNotContain("hush");
    }

    @Test
    void aSecretThatCannotBeReadIsNamedWithTheReason() {
        ApiKeySecret secret = new ApiKeySecret("arn:key", () -> {
            throw SdkClientException.create("access denied");
        });

        AnnotationException failure = catchThrowableOfType(AnnotationException.class, secret::read);

        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.detail()).contains("arn:key").contains("access denied");
    }
}
