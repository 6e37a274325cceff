package org.annotatedgallery.annotate.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Answer.Ending;

/** A completion as it arrived. Servers leave out much of what the API describes, so that nothing is taken for granted. */
final class ChatAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode completion;
    private final JsonNode choice;

    private ChatAnswer(JsonNode completion) {
        this.completion = completion;
        this.choice = completion.path("choices").path(0);
    }

    /** Empty for anything but a JSON object. */
    static Optional<ChatAnswer> of(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject).map(ChatAnswer::new);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    Answer read() {
        String refusal = text(choice.at("/message/refusal"));
        String content = content(choice.at("/message/content"));
        String finishReason = text(choice.path("finish_reason"));
        return new Answer(
                refusal == null ? ending(finishReason, content) : Ending.DECLINED,
                refusal == null ? content : refusal,
                refusal == null ? finishReason : "refusal",
                text(completion.path("model")),
                count(completion.at("/usage/prompt_tokens")),
                count(completion.at("/usage/completion_tokens")),
                text(completion.path("id")));
    }

    /** Servers have many words for a good end, or give none; then the text has to speak for itself. */
    private static Ending ending(String finishReason, String content) {
        return switch (finishReason == null ? "" : finishReason.toLowerCase(Locale.ROOT)) {
            case "length", "max_tokens" -> Ending.CUT;
            case "content_filter" -> Ending.DECLINED;
            default -> content == null ? Ending.UNUSABLE : Ending.COMPLETE;
        };
    }

    /** A text, or a list of parts of which some are texts. */
    private static String content(JsonNode content) {
        if (!content.isArray()) {
            return text(content);
        }
        String joined = StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText(""))
                .collect(Collectors.joining());
        return joined.isBlank() ? null : joined;
    }

    private static String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** Of tokens; some servers give -1 for one that they do not know. */
    private static Integer count(JsonNode value) {
        return value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0 ? value.intValue() : null;
    }
}
