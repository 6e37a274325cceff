package org.annotatedgallery.annotate.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model takes.
 *
 * @param input US dollars for a million tokens of questions, which is micro-dollars for one
 * @param output the same for answers
 */
record Price(BigDecimal input, BigDecimal output) {
    /** In micro-dollars, rounded up. */
    long of(int inputTokens, int outputTokens) {
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
