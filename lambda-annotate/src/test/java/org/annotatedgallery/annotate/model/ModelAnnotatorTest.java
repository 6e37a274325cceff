package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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

    /** 4,096 tokens in and 8,192 out: the least that a budget may be. */
    private static final long LEAST_BUDGET = 21_709;

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
        assertThat(model.timeouts).as("with time for a second question").containsExactly(Duration.ofSeconds(18));
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
    void aRefusalInTheModelsOwnWordsIsFinalTooAndKept() {
        model.says("{\"altText\":\"I'm sorry, but I can't help with that.\"}");

        assertThat(failure(null).reason()).isEqualTo(TaskReason.BLOCKED_BY_MODEL);
        assertThat(model.questions).hasSize(1);
        assertThat(account.rejections).hasSize(1);
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
    void aQuestionThatWasPutOffAfterABadAnswerGoesOnWithTheSecondOne() {
        account.openFault = "altText is empty";
        model.says("a wall");

        AnnotationException failure = failure(null);

        assertThat(failure.reason()).isEqualTo(TaskReason.BAD_ANSWER);
        assertThat(model.questions)
                .singleElement()
                .satisfies(question -> assertThat(question.request()).contains("could not be used: altText is empty"));
        assertThat(model.timeouts).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void whatACallMayCostIsSetAsideUntilItsCostIsKnown() throws AnnotationException {
        model.then(() -> {
            assertThat(account.reserved(DAY)).isEqualTo(RESERVED);
            assertThat(account.spent(DAY)).isZero();
            return ScriptedModel.answer(Answer.Ending.COMPLETE, CAPTION);
        });

        annotator(LEAST_BUDGET).annotate(request);

        assertThat(account.reserved(DAY)).isZero();
        assertThat(account.spent(DAY)).isEqualTo(COST);
    }

    @Test
    void overTheBudgetNothingIsAskedUntilTheNextDayInUtc() {
        account.settle(DAY, 0, LEAST_BUDGET - RESERVED + 1);

        AnnotationException failure = failure(LEAST_BUDGET);

        assertThat(failure.reason()).isEqualTo(TaskReason.BUDGET);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(failure.detail()).contains("0.010241 of 0.021709 US dollars").contains("a call may cost 0.011469");
        assertThat(model.questions).isEmpty();
    }

    @Test
    void whatIsOnlySetAsideByOthersIsWaitedForNoLongerThanUsual() {
        account.reserve(DAY, RESERVED, LEAST_BUDGET);

        AnnotationException failure = failure(LEAST_BUDGET);

        assertThat(failure.reason()).isEqualTo(TaskReason.QUOTA);
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.detail()).contains("set aside for calls under way");
    }

    @Test
    void theNextDayHasABudgetOfItsOwn() throws AnnotationException {
        account.settle(DAY, 0, LEAST_BUDGET);
        now.set(START.plus(Duration.ofHours(1)));
        model.says(CAPTION);

        assertThat(annotator(LEAST_BUDGET)
                        .annotate(TestImages.request(now.get().plusSeconds(30)))
                        .altText())
                .isEqualTo("A wall.");
    }

    @Test
    void whatMayHaveBeenServedCountsAsMuchAsWasSetAside() {
        model.then(() -> {
                    throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "time-out", true);
                })
                .then(() -> {
                    throw new IllegalStateException("nobody has thought of this");
                });

        assertThat(failure(1_000_000L).reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(account.spent(DAY)).isEqualTo(RESERVED);
        assertThatIllegalStateException().isThrownBy(() -> annotator(1_000_000L).annotate(request));
        assertThat(account.spent(DAY)).isEqualTo(2 * RESERVED);
        assertThat(account.reserved(DAY)).isZero();
    }

    @Test
    void anAnswerThatDoesNotSayWhatItTookCountsAsMuchAsWasSetAside() throws AnnotationException {
        model.then(() -> new Answer(Answer.Ending.COMPLETE, CAPTION, null, null, null, null, null));

        assertThat(annotator(1_000_000L).annotate(request).call().costMicros()).isNull();
        assertThat(account.spent(DAY)).isEqualTo(RESERVED);
    }

    @Test
    void moreIsSetAsideForAModelThatTakesMoreForAnImage() throws AnnotationException {
        model.then(() -> new Answer(Answer.Ending.COMPLETE, CAPTION, "STOP", "m", 25_000, 100, "a"))
                .then(() -> {
                    assertThat(account.reserved(DAY)).isEqualTo(25_000 * 3 / 10 + 10_240);
                    return ScriptedModel.answer(Answer.Ending.COMPLETE, CAPTION);
                });
        ModelAnnotator annotator = annotator(1_000_000L);

        annotator.annotate(request);
        annotator.annotate(request);
        assertThat(model.questions).hasSize(2);
    }

    @Test
    void aBudgetThatAllowsNotEvenOneCallIsRefusedFromTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> annotator(LEAST_BUDGET - 1))
                .withMessageContaining("GALLERY_CAPTION_DAILY_BUDGET_USD must be at least 0.021709");
    }

    @Test
    void aBudgetForAModelWithoutAPriceIsRefusedFromTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelAnnotator(
                        new ScriptedModel("unheard-of"),
                        new CaptionSettings("en", 1_000_000L, Prices.with(null)),
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
