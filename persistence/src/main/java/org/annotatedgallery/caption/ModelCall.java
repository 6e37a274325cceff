package org.annotatedgallery.caption;

/**
 * The trace that a call to a model leaves in the ledger; null where there is nothing to say.
 *
 * @param modelVersion the exact model that answered, by its own words
 * @param promptVersion which of our prompts was asked
 * @param finishReason why the model stopped, by its own words
 * @param inputTokens tokens that were charged for the question, the picture included
 * @param outputTokens tokens that were charged for the answer
 * @param requestId the service's name for this answer
 */
public record ModelCall(
        String modelVersion,
        String promptVersion,
        String finishReason,
        Integer inputTokens,
        Integer outputTokens,
        String requestId) {}
