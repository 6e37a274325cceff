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
import java.util.Arrays;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.model.AnswerMember;
import org.annotatedgallery.annotate.model.Question;

/** A question in the words of the API. */
final class GeminiRequest {
    /** Low, because a caption should be right and not original. */
    private static final float TEMPERATURE = 0.2f;

    /** What can do without thinking; gemini-2.5-pro and all of the third generation refuse to. */
    private static final String THINKS_ON_DEMAND = "gemini-2.5-flash";

    private static final Schema ANSWER = answerSchema();

    private final boolean thinksOnDemand;

    GeminiRequest(String model) {
        this.thinksOnDemand = model.startsWith(THINKS_ON_DEMAND);
    }

    Content content(Question question) {
        return Content.fromParts(Part.fromBytes(question.jpeg(), "image/jpeg"), Part.fromText(question.request()));
    }

    GenerateContentConfig config(Question question, Duration timeout) {
        int millis = (int) Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        GenerateContentConfig.Builder config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(question.instructions())))
                .temperature(TEMPERATURE)
                .maxOutputTokens(question.maxOutputTokens())
                .responseMimeType("application/json")
                .responseSchema(ANSWER)
                .httpOptions(HttpOptions.builder().timeout(millis));
        if (thinksOnDemand) {
            config.thinkingConfig(ThinkingConfig.builder().thinkingBudget(0));
        }
        return config.build();
    }

    private static Schema answerSchema() {
        ImmutableMap.Builder<String, Schema> properties = ImmutableMap.builder();
        for (AnswerMember member : AnswerMember.values()) {
            properties.put(member.json(), property(member));
        }
        String[] names =
                Arrays.stream(AnswerMember.values()).map(AnswerMember::json).toArray(String[]::new);
        return Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(properties.build())
                .propertyOrdering(names)
                .required(names)
                .build();
    }

    private static Schema property(AnswerMember member) {
        Schema.Builder property = Schema.builder().description(member.description());
        return switch (member.kind()) {
            case FLAG -> property.type(Type.Known.BOOLEAN).build();
            case TEXT -> property.type(Type.Known.STRING).build();
            case TEXTS ->
                property.type(Type.Known.ARRAY)
                        .items(Schema.builder().type(Type.Known.STRING))
                        .maxItems((long) Annotation.MAX_TAGS)
                        .build();
        };
    }
}
