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
import java.util.Optional;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;

/** What a model's answers cost, and that they cost no more in a day (UTC) than is allowed. */
final class Budget {
    private static final Logger LOG = System.getLogger(Budget.class.getName());

    /** More than the instructions and an image of 1,024 pixels take with most models; corrected after the call. */
    private static final int INPUT_TOKENS = 4_096;

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

    /** @throws AnnotationException BUDGET, until the next day */
    Reservation reserve(int maxOutputTokens) throws AnnotationException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (dailyMicros == null || price == null) {
            return new Reservation(today, 0);
        }
        long most = price.of(INPUT_TOKENS, maxOutputTokens);
        if (!account.reserve(today, most, dailyMicros)) {
            throw exceeded(today, most);
        }
        return new Reservation(today, most);
    }

    private AnnotationException exceeded(LocalDate today, long most) {
        Instant tomorrow = today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        String detail = "%s of %s US dollars are spent or set aside today, and a call may cost %s"
                .formatted(dollars(account.spent(today)), dollars(dailyMicros), dollars(most));
        return new AnnotationException(TaskReason.BUDGET, true, Duration.between(clock.instant(), tomorrow), detail);
    }

    private static String dollars(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }

    /** Puts what the call has cost in the place of what was set aside; null when that is not known. */
    Long settle(Reservation reservation, Answer answer) {
        Long cost = cost(answer).orElse(null);
        correct(reservation, cost == null ? 0 : cost - reservation.micros());
        return cost;
    }

    /** Services that say what they charged for the question leave out that the answer cost nothing. */
    private Optional<Long> cost(Answer answer) {
        return price == null || answer.inputTokens() == null
                ? Optional.empty()
                : Optional.of(price.of(answer.inputTokens(), Objects.requireNonNullElse(answer.outputTokens(), 0)));
    }

    /** Nothing came of the call. */
    void release(Reservation reservation) {
        correct(reservation, -reservation.micros());
    }

    /** An answer that is there is not given up because its costs cannot be written down: they stay as they were set aside. */
    private void correct(Reservation reservation, long micros) {
        if (micros == 0) {
            return;
        }
        try {
            account.add(reservation.day(), micros);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A call's costs could not be corrected by " + micros + " micro-dollars", e);
        }
    }
}
