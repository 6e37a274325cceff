package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;

class PausingModelTest {
    private static final Question QUESTION = new Question("", "", new byte[0], 1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ScriptedModel service = new ScriptedModel();
    private final PausingModel model = new PausingModel(service, now::get);

    @Test
    void aKeyThatIsRefusedIsNotShownAgainForAMinute() throws AnnotationException {
        service.then(refusal(TaskReason.NOT_CONFIGURED, Duration.ofMinutes(5))).says("{}");

        assertRefused(TaskReason.NOT_CONFIGURED);
        now.set(Instant.EPOCH.plusSeconds(59));
        assertRefused(TaskReason.NOT_CONFIGURED);
        assertThat(service.questions).hasSize(1);

        now.set(Instant.EPOCH.plusSeconds(60));
        assertThat(ask().text()).isEqualTo("{}");
    }

    @Test
    void aQuotaIsLeftAloneForAsLongAsTheServiceAsksUpToAMinute() throws AnnotationException {
        service.then(refusal(TaskReason.QUOTA, Duration.ofSeconds(17)))
                .then(refusal(TaskReason.QUOTA, Duration.ofHours(9)))
                .says("{}");

        assertRefused(TaskReason.QUOTA);
        now.set(Instant.EPOCH.plusSeconds(16));
        assertRefused(TaskReason.QUOTA);
        assertThat(service.questions).hasSize(1);
        now.set(Instant.EPOCH.plusSeconds(17));
        assertRefused(TaskReason.QUOTA);
        assertThat(service.questions).hasSize(2);
        now.set(Instant.EPOCH.plusSeconds(77));
        assertThat(ask().text()).isEqualTo("{}");
    }

    @Test
    void whatMayBeThisImagesMisfortuneAloneHoldsUpNoOther() throws AnnotationException {
        service.then(refusal(TaskReason.MODEL_UNAVAILABLE, Duration.ofSeconds(9)))
                .then(refusal(TaskReason.BAD_ANSWER, null))
                .then(refusal(TaskReason.QUOTA, null))
                .says("{}");

        assertRefused(TaskReason.MODEL_UNAVAILABLE);
        assertRefused(TaskReason.BAD_ANSWER);
        assertRefused(TaskReason.QUOTA);
        assertThat(ask().text()).isEqualTo("{}");
    }

    @Test
    void aCallThatFailsWhileTheServiceIsLeftAloneIsNotWhatOthersHear() throws AnnotationException {
        service.then(() -> {
                    assertRefused(TaskReason.QUOTA);
                    throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "lost", true);
                })
                .then(refusal(TaskReason.QUOTA, Duration.ofSeconds(17)));

        assertRefused(TaskReason.MODEL_UNAVAILABLE);

        assertRefused(TaskReason.QUOTA);
        assertThat(service.questions).hasSize(2);
    }

    private Answer ask() throws AnnotationException {
        return model.ask(QUESTION, Duration.ofSeconds(1));
    }

    private void assertRefused(TaskReason reason) {
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        AnnotationException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static ScriptedModel.Turn refusal(TaskReason reason, Duration retryAfter) {
        return () -> {
            throw new AnnotationException(reason, true, retryAfter, "no");
        };
    }
}
