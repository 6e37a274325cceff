package org.annotatedgallery.annotate.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.ImageAnnotator;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.image.TaskReason;

/**
 * Has a model write the caption. A bad answer is asked for once more, with its fault named; anything that may pass is left to the
 * caller, and the next try begins where this one has stopped: an image costs two calls at most. Every call that was answered is
 * accounted for.
 */
public final class ModelAnnotator implements ImageAnnotator {
    private static final Logger LOG = System.getLogger(ModelAnnotator.class.getName());

    /** Room for 3,000 characters of visible text in any script, and twice that when it was not enough. */
    static final int MAX_OUTPUT_TOKENS = 4_096;

    static final int LARGER_ROOM = 2 * MAX_OUTPUT_TOKENS;

    /** With less time left no answer can be expected, but it would be charged. */
    static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

    private final VisionModel model;
    private final Prompt prompt;
    private final Budget budget;
    private final CallAccount account;
    private final InstantSource clock;
    private final AnswerParser parser = new AnswerParser();

    /**
     * @throws IllegalArgumentException when there is a budget, and nobody has said what the model takes, or not even one call
     *     would fit
     */
    public ModelAnnotator(VisionModel model, CaptionSettings settings, CallAccount account, InstantSource clock) {
        this.model = model;
        this.prompt = new Prompt(settings.language());
        this.account = account;
        this.clock = clock;
        Price price = settings.prices().of(model.name()).orElse(null);
        if (settings.dailyBudgetMicros() != null && price == null) {
            throw new IllegalArgumentException("GALLERY_CAPTION_DAILY_BUDGET_USD needs the price of " + model.name()
                    + ": add it to GALLERY_CAPTION_PRICES");
        }
        this.budget = new Budget(price, settings.dailyBudgetMicros(), account, clock);
        budget.requireRoomFor(LARGER_ROOM);
    }

    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        Optional<String> fault = account.openFault(request.imageId());
        if (fault.isPresent()) {
            return askAgain(request, fault.get());
        }
        try {
            return ask(request, prompt.question(request, MAX_OUTPUT_TOKENS), true);
        } catch (BadAnswerException first) {
            LOG.log(Level.INFO, "Bad answer about {0}, asking once more: {1}", request.imageId(), first.getMessage());
            return askAgain(request, first.getMessage());
        }
    }

    private Annotation askAgain(AnnotationRequest request, String fault) throws AnnotationException {
        try {
            return ask(request, prompt.questionAgain(request, LARGER_ROOM, fault), false);
        } catch (BadAnswerException second) {
            throw new AnnotationException(TaskReason.BAD_ANSWER, false, null, second.getMessage());
        }
    }

    /** @param first whether there will be another question if the answer is bad */
    private Annotation ask(AnnotationRequest request, Question question, boolean first)
            throws AnnotationException, BadAnswerException {
        Duration timeLeft = Duration.between(clock.instant(), request.deadline());
        if (timeLeft.compareTo(SHORTEST_CALL) < 0) {
            throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "no time left to ask");
        }
        Budget.Reservation reservation = budget.reserve(question.maxOutputTokens());
        Instant asked = clock.instant();
        Answer answer = answer(question, first ? mostOf(timeLeft) : timeLeft, reservation);
        ModelCall call = new ModelCall(
                answer.modelVersion(),
                prompt.version(),
                answer.finishReason(),
                answer.inputTokens(),
                answer.outputTokens(),
                budget.settle(reservation, answer),
                Duration.between(asked, clock.instant()),
                answer.requestId());
        return read(request, answer, call, first);
    }

    /** The rest is for the second question: whoever is too slow for both would be paid for the first for ever. */
    private static Duration mostOf(Duration time) {
        return time.multipliedBy(3).dividedBy(5);
    }

    private Answer answer(Question question, Duration timeout, Budget.Reservation reservation)
            throws AnnotationException {
        try {
            return model.ask(question, timeout);
        } catch (AnnotationException e) {
            if (e.mayBeCharged()) {
                budget.forfeit(reservation);
            } else {
                budget.release(reservation);
            }
            throw e;
        } catch (RuntimeException e) {
            budget.forfeit(reservation);
            throw e;
        }
    }

    private Annotation read(AnnotationRequest request, Answer answer, ModelCall call, boolean strict)
            throws AnnotationException, BadAnswerException {
        try {
            requireComplete(answer);
            return parser.parse(
                    answer.text(), new Expectation(prompt.language(), request.fileName(), strict), model.name(), call);
        } catch (DeclinedException e) {
            keep(request, answer, call, e.getMessage());
            throw new AnnotationException(TaskReason.BLOCKED_BY_MODEL, false, null, e.getMessage());
        } catch (BadAnswerException e) {
            keep(request, answer, call, e.getMessage());
            throw e;
        }
    }

    /** The next question matters more than what the ledger says of this one. */
    private void keep(AnnotationRequest request, Answer answer, ModelCall call, String fault) {
        try {
            account.reject(request.imageId(), model.name(), call, fault, answer.text());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A rejected answer about " + request.imageId() + " could not be kept", e);
        }
    }

    private static void requireComplete(Answer answer) throws BadAnswerException {
        switch (answer.ending()) {
            case COMPLETE -> {
                if (answer.text() == null) {
                    throw new BadAnswerException("there is no text in it");
                }
            }
            case CUT -> throw new BadAnswerException("it was cut because it was too long");
            case DECLINED -> throw new DeclinedException(answer.finishReason());
            case UNUSABLE ->
                throw new BadAnswerException(
                        "there is no answer" + (answer.finishReason() == null ? "" : ": " + answer.finishReason()));
        }
    }
}
