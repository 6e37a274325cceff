package org.annotatedgallery.annotate.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service says of an error. Most wrap it in {@code {"error": {…}}}, some leave that out, some give nothing but a text.
 *
 * @param json missing when it is none, as from a gateway that answers in HTML
 */
public record ErrorBody(JsonNode json) {
    /** Where there is nothing that can be read. */
    static final ErrorBody NONE = new ErrorBody(MissingNode.getInstance());

    private static final JsonMapper JSON = new JsonMapper();

    static ErrorBody of(String body) {
        try {
            return new ErrorBody(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    /** For people; empty when there is none. */
    public String message() {
        return Stream.of("/error/message", "/message", "/error", "/detail")
                .map(json::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    /** For programs: whatever names the error, in one line, because services do not agree where that is to stand. */
    private String codes() {
        return Stream.of("/error/code", "/error/type", "/error/status", "/error/innererror/code", "/code", "/type")
                .map(json::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(" "));
    }

    /** All that it says, codes and message, to look for known words in. */
    public String words() {
        return codes() + " " + message();
    }

    /** Whether it is an error at all, and not a model's answer. */
    boolean isError() {
        JsonNode error = json.path("error");
        boolean named = error.isTextual()
                || error.isObject()
                || json.path("object").asText().equals("error");
        return named
                && json.path("choices").isEmpty()
                && json.path("candidates").isEmpty();
    }

    /** Of HTTP, where it names one that is an error. */
    OptionalInt status() {
        return Stream.of("/error/code", "/error/status", "/code", "/status")
                .map(json::at)
                .mapToInt(JsonNode::asInt)
                .filter(status -> status >= 400 && status < 600)
                .findFirst();
    }
}
