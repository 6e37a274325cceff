package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.TestImages;
import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;

class ModelAnnotatorTest {
    private static final Instant START = Instant.parse("2026-01-02T23:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final String CAPTION = "{\"altText\":\"A wall.\"}";

    /** 1,000 tokens in and 100 out: 300 + 250 micro-dollars. */
    private static final long COST = 550;

    /** 4,096 tokens in and 4,096 out. */
    private static final long RESERVED = 11_469;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ScriptedModel model = new ScriptedModel();
    private final FakeAccount account = new FakeAccount();
    private final AnnotationRequest request = TestImages.request(START.plusSeconds(30));

    @Test
    void theAnswerBecomesTheCaptionWithAllThatIsToBeKnownOfTheCall() throws AnnotationException {
        model.then(() -> {
            now.set(START.plusMillis(812));
            return ScriptedModel.answer(Answer.Ending.COMPLETE, CAPTION);
        });

        Annotation annotation = annotator(null).annotate(request);

        assertThat(annotation.altText()).isEqualTo("A wall.");
        assertThat(annotation.model()).isEqualTo("gemini-2.5-flash");
        assertThat(annotation.call().modelVersion()).isEqualTo("gemini-2.5-flash-001");
        assertThat(annotation.call().promptVersion()).isEqualTo("v2");
        assertThat(annotation.call().costMicros()).isEqualTo(COST);
        assertThat(annotation.call().latency()).isEqualTo(Duration.ofMillis(812));
        assertThat(model.timeouts).containsExactly(Duration.ofSeconds(30));
        assertThat(account.spent(DAY)).isEqualTo(COST);
        assertThat(account.rejections).isEmpty();
    }

    @Test
    void aBadAnswerIsAskedForOnceMoreWithItsFaultNamedAndBothAreCharged() throws AnnotationException {
        model.says("Here is the caption: a wall.").says(CAPTION);

        assertThat(annotator(null).annotate(request).altText()).isEqualTo("A wall.");
        assertThat(model.questions.get(1).request())
                .startsWith(model.questions.get(0).request())
                .contains("could not be used: it is not JSON and nothing else.");
        assertThat(account.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.imageId()).isEqualTo(request.imageId());
            assertThat(rejection.answer()).isEqualTo("Here is the caption: a wall.");
            assertThat(rejection.fault()).isEqualTo("it is not JSON and nothing else");
            assertThat(rejection.call().costMicros()).isEqualTo(COST);
        });
        assertThat(account.spent(DAY)).isEqualTo(2 * COST);
    }

    @Test
    void aSecondBadAnswerIsFinalAndBothAreKept() {
        model.says("a wall").says("{\"altText\":\"image\"}");

        AnnotationException failure = failure(null);

        assertThat(failure.reason()).isEqualTo(TaskReason.BAD_ANSWER);
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure.detail()).contains("altText does not say what is in the image");
        assertThat(account.rejections)
                .extracting(FakeAccount.Rejection::answer)
                .containsExactly("a wall", "{\"altText\":\"image\"}");
    }

    @Test
    void aCutAnswerIsAskedForAgainWithMoreRoom() throws AnnotationException {
        model.then(() -> ScriptedModel.answer(Answer.Ending.CUT, "{\"altText\":\"A wa"))
                .says(CAPTION);

        annotator(null).annotate(request);

        assertThat(model.questions).extracting(Question::maxOutputTokens).containsExactly(4_096, 8_192);
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() throws AnnotationException {
        model.then(() -> ScriptedModel.answer(Answer.Ending.UNUSABLE, null)).says(CAPTION);

        assertThat(annotator(null).annotate(request).altText()).isEqualTo("A wall.");
        assertThat(account.rejections.get(0).answer()).isNull();
    }

    @Test
    void aRefusalIsFinalAtOnceAndKept() {
        model.then(() -> new Answer(Answer.Ending.DECLINED, null, "SAFETY", null, 1_000, null, null));

        AnnotationException failure = failure(null);

        assertThat(failure.reason()).isEqualTo(TaskReason.BLOCKED_BY_MODEL);
        assertThat(failure.isTransient()).isFalse();
        assertThat(model.questions).hasSize(1);
        assertThat(failure.detail()).isEqualTo("the model declined (SAFETY)");
        assertThat(account.rejections).hasSize(1);
        assertThat(account.spent(DAY)).as("of the question alone").isEqualTo(300);
    }

    @Test
    void anObstacleIsLeftToTheCallerAndCostsNothing() {
        model.then(() -> {
            throw new AnnotationException(TaskReason.QUOTA, true, Duration.ofSeconds(17), "429");
        });

        AnnotationException failure = failure(1_000_000L);

        assertThat(failure.reason()).isEqualTo(TaskReason.QUOTA);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(account.spent(DAY)).isZero();
        assertThat(account.rejections).isEmpty();
    }

    @Test
    void nothingIsAskedWithoutTimeForTheAnswer() {
        model.then(() -> {
            now.set(request.deadline().minusMillis(900));
            return ScriptedModel.answer(Answer.Ending.COMPLETE, "a wall");
        });

        AnnotationException failure = failure(null);

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
        assertThat(model.questions).hasSize(1);
    }

    @Test
    void whatACallMayCostIsSetAsideUntilItsCostIsKnown() throws AnnotationException {
        model.then(() -> {
            assertThat(account.spent(DAY)).isEqualTo(RESERVED);
            return ScriptedModel.answer(Answer.Ending.COMPLETE, CAPTION);
        });

        annotator(RESERVED).annotate(request);

        assertThat(account.spent(DAY)).isEqualTo(COST);
    }

    @Test
    void overTheBudgetNothingIsAskedUntilTheNextDayInUtc() {
        account.add(DAY, 1);

        AnnotationException failure = failure(RESERVED);

        assertThat(failure.reason()).isEqualTo(TaskReason.BUDGET);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(failure.detail()).contains("0.000001 of 0.011469 US dollars").contains("a call may cost 0.011469");
        assertThat(model.questions).isEmpty();
    }

    @Test
    void theNextDayHasABudgetOfItsOwn() throws AnnotationException {
        account.add(DAY, RESERVED);
        now.set(START.plus(Duration.ofHours(1)));
        model.says(CAPTION);

        assertThat(annotator(RESERVED)
                        .annotate(TestImages.request(now.get().plusSeconds(30)))
                        .altText())
                .isEqualTo("A wall.");
    }

    @Test
    void aBudgetForAModelWithoutAPriceIsRefusedFromTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelAnnotator(
                        new ScriptedModel("unheard-of"),
                        new CaptionSettings("en", 1L, Prices.with(null)),
                        account,
                        now::get))
                .withMessageContaining("GALLERY_CAPTION_PRICES");
    }

    private AnnotationException failure(Long dailyBudgetMicros) {
        return catchThrowableOfType(
                AnnotationException.class, () -> annotator(dailyBudgetMicros).annotate(request));
    }

    private ModelAnnotator annotator(Long dailyBudgetMicros) {
        CaptionSettings settings = new CaptionSettings("en", dailyBudgetMicros, Prices.with(null));
        return new ModelAnnotator(model, settings, account, now::get);
    }
}
