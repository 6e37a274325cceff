package org.annotatedgallery.annotate.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;

/** What a model's answers cost, and that they cost no more in a day (UTC) than is allowed. */
final class Budget {
    private static final Logger LOG = System.getLogger(Budget.class.getName());

    /** More than the instructions and an image of 1,024 pixels take with most models; others are learned from. */
    private static final int USUAL_INPUT_TOKENS = 4_096;

    private final AtomicInteger inputTokens = new AtomicInteger(USUAL_INPUT_TOKENS);
    private final Price price;
    private final Long dailyMicros;
    private final CallAccount account;
    private final InstantSource clock;

    /**
     * @param price null when it is not known: then nothing is counted
     * @param dailyMicros null for no limit
     */
    Budget(Price price, Long dailyMicros, CallAccount account, InstantSource clock) {
        this.price = price;
        this.dailyMicros = dailyMicros;
        this.account = account;
        this.clock = clock;
    }

    /** What is set aside for a call under way. */
    record Reservation(LocalDate day, long micros) {}

    /**
     * @param maxOutputTokens of the longest answer that is ever asked for
     * @throws IllegalArgumentException when a day's budget would never allow it, saying what it takes
     */
    void requireRoomFor(int maxOutputTokens) {
        if (dailyMicros != null && dailyMicros < most(maxOutputTokens)) {
            throw new IllegalArgumentException("GALLERY_CAPTION_DAILY_BUDGET_USD must be at least "
                    + dollars(most(maxOutputTokens)) + ", which one call to the model may cost");
        }
    }

    private long most(int maxOutputTokens) {
        return price.of(inputTokens.get(), maxOutputTokens);
    }

    /** @throws AnnotationException when the budget does not allow another call, now or until the next day */
    Reservation reserve(int maxOutputTokens) throws AnnotationException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (dailyMicros == null || price == null) {
            return new Reservation(today, 0);
        }
        long most = most(maxOutputTokens);
        if (!account.reserve(today, most, dailyMicros)) {
            throw exceeded(today, most);
        }
        return new Reservation(today, most);
    }

    private AnnotationException exceeded(LocalDate today, long most) {
        long spent = account.spent(today);
        String detail = "%s of %s US dollars are spent today, and a call may cost %s"
                .formatted(dollars(spent), dollars(dailyMicros), dollars(most));
        if (spent + most <= dailyMicros) {
            return new AnnotationException(
                    TaskReason.QUOTA, true, null, detail + "; the rest is set aside for calls under way");
        }
        Instant tomorrow = today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new AnnotationException(TaskReason.BUDGET, true, Duration.between(clock.instant(), tomorrow), detail);
    }

    private static String dollars(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }

    /**
     * Puts what the call has cost in the place of what was set aside.
     *
     * @return null when the service did not say how much it was: then what was set aside counts
     */
    Long settle(Reservation reservation, Answer answer) {
        if (price == null || answer.inputTokens() == null) {
            forfeit(reservation);
            return null;
        }
        inputTokens.accumulateAndGet(answer.inputTokens(), Math::max);
        // Services that say what the question took leave out that the answer took nothing.
        long cost = price.of(answer.inputTokens(), Objects.requireNonNullElse(answer.outputTokens(), 0));
        settle(reservation, cost);
        return cost;
    }

    /** The call was not served. */
    void release(Reservation reservation) {
        settle(reservation, 0);
    }

    /** The call may have been served, and nobody says what it cost. */
    void forfeit(Reservation reservation) {
        settle(reservation, reservation.micros());
    }

    /** An answer that is there is not given up because its costs cannot be written down: they stay set aside. */
    private void settle(Reservation reservation, long cost) {
        if (reservation.micros() == 0 && cost == 0) {
            return;
        }
        try {
            account.settle(reservation.day(), reservation.micros(), cost);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The costs of a call could not be written down: " + cost + " micro-dollars", e);
        }
    }
}
