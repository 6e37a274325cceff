package org.annotatedgallery.caption;

import java.time.Duration;

/**
 * The trace that a call to a model leaves in the ledger; null where there is nothing to say.
 *
 * @param modelVersion the exact model that answered, by its own words
 * @param promptVersion which of our prompts was asked
 * @param finishReason why the model stopped, by its own words
 * @param inputTokens tokens that were charged for the question, the picture included
 * @param outputTokens tokens that were charged for the answer, thinking included
 * @param costMicros what they cost, in millionths of a US dollar; null when the price is not known
 * @param latency from the question to the answer, kept to the millisecond
 * @param requestId the service's name for this answer
 */
public record ModelCall(
        String modelVersion,
        String promptVersion,
        String finishReason,
        Integer inputTokens,
        Integer outputTokens,
        Long costMicros,
        Duration latency,
        String requestId) {
    private static final int MAX_MODEL_VERSION = 100;
    private static final int MAX_PROMPT_VERSION = 64;
    private static final int MAX_FINISH_REASON = 64;
    private static final int MAX_REQUEST_ID = 191;

    /** Cuts what a service says at too great a length: the caption it came with has been paid for. */
    public ModelCall {
        modelVersion = cut(modelVersion, MAX_MODEL_VERSION);
        promptVersion = cut(promptVersion, MAX_PROMPT_VERSION);
        finishReason = cut(finishReason, MAX_FINISH_REASON);
        requestId = cut(requestId, MAX_REQUEST_ID);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
