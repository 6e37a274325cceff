package org.annotatedgallery.annotate;

/**
 * Where a caption's words come from, for the ledger. Everything may be null: not every annotator asks a model, and not
 * every model's service tells everything.
 *
 * @param model the model that was asked
 * @param modelVersion the model that says it has answered
 * @param promptVersion the version of the instructions it was given
 * @param finishReason why it stopped writing, in the service's own words
 * @param inputTokens billed for instructions and image
 * @param outputTokens billed for the answer, thinking included
 * @param requestId by which the service knows the answer
 */
public record Provenance(
        String model,
        String modelVersion,
        String promptVersion,
        String finishReason,
        Integer inputTokens,
        Integer outputTokens,
        String requestId) {

    /** Of a caption that no model has written. */
    public static final Provenance NO_MODEL = new Provenance(null, null, null, null, null, null, null);
}
