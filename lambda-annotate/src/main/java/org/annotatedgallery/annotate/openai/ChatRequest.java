package org.annotatedgallery.annotate.openai;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.model.AnswerMember;
import org.annotatedgallery.annotate.model.Question;

/** A question in the words of the API. */
final class ChatRequest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Low, because a caption should be right and not original. */
    private static final double TEMPERATURE = 0.2;

    /**
     * OpenAI's models that think first, also by a gateway's name for them: they refuse max_tokens, which is all that others
     * understand, and any temperature of ours.
     */
    private static final Pattern THINKS_FIRST = Pattern.compile("(.*/)?(o\\d|gpt-[5-9])(?!.*-chat).*");

    private final String model;

    ChatRequest(String model) {
        this.model = model;
    }

    String json(Question question) {
        ObjectNode body = JSON.createObjectNode().put("model", model);
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", question.instructions());
        ArrayNode parts = messages.addObject().put("role", "user").putArray("content");
        parts.addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(question.jpeg()));
        parts.addObject().put("type", "text").put("text", question.request());
        putLimits(body, question.maxOutputTokens());
        putResponseFormat(body);
        return body.toString();
    }

    private void putLimits(ObjectNode body, int maxOutputTokens) {
        if (THINKS_FIRST.matcher(model).matches()) {
            body.put("max_completion_tokens", maxOutputTokens);
        } else {
            body.put("max_tokens", maxOutputTokens).put("temperature", TEMPERATURE);
        }
    }

    private static void putResponseFormat(ObjectNode body) {
        ObjectNode schema = body.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "caption")
                .put("strict", true)
                .putObject("schema")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (AnswerMember member : AnswerMember.values()) {
            putType(properties.putObject(member.json()), member.kind()).put("description", member.description());
            required.add(member.json());
        }
        schema.put("additionalProperties", false);
    }

    /** Without lengths and counts: where a strict schema is kept to the letter, not every service accepts them. */
    private static ObjectNode putType(ObjectNode property, AnswerMember.Kind kind) {
        return switch (kind) {
            case FLAG -> property.put("type", "boolean");
            case TEXT -> property.put("type", "string");
            case TEXTS -> {
                property.put("type", "array").putObject("items").put("type", "string");
                yield property;
            }
        };
    }
}
