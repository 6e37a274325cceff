package org.annotatedgallery.annotate.gemini;

import com.google.common.collect.ImmutableMap;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import com.google.genai.types.Schema;
import com.google.genai.types.ThinkingConfig;
import com.google.genai.types.Type;
import java.time.Duration;
import org.annotatedgallery.annotate.Annotation;

/** What the model is asked: the image, the prompt and the shape that its answer must have. */
final class CaptionQuestion {
    static final String ALT_TEXT = "altText";
    static final String DESCRIPTION = "description";
    static final String VISIBLE_TEXT = "visibleText";
    static final String TAGS = "tags";
    static final String DECORATIVE = "decorative";

    /** Low, because a caption should be right and not original. */
    private static final float TEMPERATURE = 0.2f;

    private static final Schema ANSWER = answerSchema();

    private final Content instructions;

    CaptionQuestion(Prompt prompt) {
        instructions = Content.fromParts(Part.fromText(prompt.text()));
    }

    Content content(byte[] jpeg) {
        return Content.fromParts(Part.fromBytes(jpeg, "image/jpeg"), Part.fromText("Caption this image."));
    }

    /**
     * @param maxOutputTokens where the answer is cut
     * @param timeout of the whole call
     */
    GenerateContentConfig config(int maxOutputTokens, Duration timeout) {
        int millis = (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
        return GenerateContentConfig.builder()
                .systemInstruction(instructions)
                .temperature(TEMPERATURE)
                .maxOutputTokens(maxOutputTokens)
                .responseMimeType("application/json")
                .responseSchema(ANSWER)
                .thinkingConfig(ThinkingConfig.builder().thinkingBudget(0))
                .httpOptions(HttpOptions.builder().timeout(millis))
                .build();
    }

    /** The judgement comes first: the model writes in this order, and the alt text depends on it. */
    private static Schema answerSchema() {
        String[] properties = {DECORATIVE, ALT_TEXT, DESCRIPTION, VISIBLE_TEXT, TAGS};
        return Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(ImmutableMap.of(
                        DECORATIVE, Schema.builder().type(Type.Known.BOOLEAN).build(),
                        ALT_TEXT, text("One sentence of at most 125 characters."),
                        DESCRIPTION, text("Two to five sentences."),
                        VISIBLE_TEXT, text("Legible text, verbatim; empty if there is none."),
                        TAGS, tags()))
                .propertyOrdering(properties)
                .required(properties)
                .build();
    }

    private static Schema text(String description) {
        return Schema.builder().type(Type.Known.STRING).description(description).build();
    }

    private static Schema tags() {
        return Schema.builder()
                .type(Type.Known.ARRAY)
                .items(Schema.builder().type(Type.Known.STRING))
                .maxItems((long) Annotation.MAX_TAGS)
                .build();
    }
}
