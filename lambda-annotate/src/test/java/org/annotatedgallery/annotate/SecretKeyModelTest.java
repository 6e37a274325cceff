package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Question;
import org.annotatedgallery.annotate.model.VisionModel;
import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;

class SecretKeyModelTest {
    private static final Question QUESTION = new Question("", "", new byte[0], 1);
    private static final Answer ANSWER = new Answer(Answer.Ending.COMPLETE, "{}", "STOP", "m-001", 1, 1, "request-1");

    private final List<String> asked = new ArrayList<>();
    private String secretText = "first";
    private String validKey = "first";
    private TaskReason refusal = TaskReason.NOT_CONFIGURED;
    private int secretReads;

    private final SecretKeyModel model = new SecretKeyModel(
            "m",
            new ApiKeySecret("arn:key", () -> {
                secretReads++;
                return secretText;
            }),
            KeyedModel::new);

    /** Answers only whoever has the valid key. */
    private final class KeyedModel implements VisionModel {
        private final String key;

        KeyedModel(String key) {
            if (key.contains("\n")) {
                throw new IllegalArgumentException("the key has characters that no header can carry");
            }
            this.key = key;
        }

        @Override
        public String name() {
            return "m";
        }

        @Override
        public Answer ask(Question question, Duration timeout) throws AnnotationException {
            asked.add(key);
            if (!key.equals(validKey)) {
                throw new AnnotationException(refusal, true, null, "refused");
            }
            return ANSWER;
        }
    }

    @Test
    void theSecretIsReadOnce() throws AnnotationException {
        ask();
        ask();

        assertThat(secretReads).isEqualTo(1);
        assertThat(asked).containsExactly("first", "first");
    }

    @Test
    void aRotatedKeyCostsNoCaption() throws AnnotationException {
        ask();
        validKey = "second";
        secretText = "second";

        assertThat(ask()).isEqualTo(ANSWER);
        assertThat(asked).containsExactly("first", "first", "second");
    }

    @Test
    void aRefusedKeyIsNotTriedAgainWhileTheSecretHasNoOther() {
        validKey = "second";

        assertThatThrownBy(this::ask).hasMessage("refused");
        assertThat(asked).containsExactly("first");
        assertThat(secretReads).isEqualTo(2);
    }

    @Test
    void anotherFailureLeavesTheSecretAlone() {
        validKey = "second";
        refusal = TaskReason.QUOTA;

        assertThatThrownBy(this::ask).hasMessage("refused");
        assertThat(secretReads).isEqualTo(1);
    }

    @Test
    void whatCannotBeAKeyIsAMatterOfTheSettings() {
        secretText = "a\nb";

        AnnotationException failure = catchThrowableOfType(AnnotationException.class, this::ask);

        assertThat(failure.reason()).isEqualTo(TaskReason.NOT_CONFIGURED);
        assertThat(failure.isTransient()).isTrue();
    }

    private Answer ask() throws AnnotationException {
        return model.ask(QUESTION, Duration.ofSeconds(1));
    }
}
