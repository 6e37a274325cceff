package org.annotatedgallery.annotate.model;

import java.util.Objects;

/**
 * What came back from a model, whatever it is worth; everything but the ending is null where the service did not say.
 *
 * @param text as it came
 * @param finishReason why the model stopped, in the service's own words
 * @param modelVersion the exact model, by its own words
 * @param inputTokens charged for the question
 * @param outputTokens charged for the answer, thinking included
 * @param requestId by which the service knows the answer
 */
public record Answer(
        Ending ending,
        String text,
        String finishReason,
        String modelVersion,
        Integer inputTokens,
        Integer outputTokens,
        String requestId) {
    /** How an answer ended, in our words. */
    public enum Ending {
        /** The model said what it had to say. */
        COMPLETE,
        /** There was no room for the rest. */
        CUT,
        /** The model, or what guards it, will not talk about this image, however often it is asked. */
        DECLINED,
        /** There is no answer, or one that ended in a way of which nothing good is known. */
        UNUSABLE
    }

    public Answer {
        Objects.requireNonNull(ending, "ending");
    }
}
