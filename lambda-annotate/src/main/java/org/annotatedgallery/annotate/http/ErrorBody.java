package org.annotatedgallery.annotate.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service says of an error. Most wrap it in {@code {"error": {…}}}, some leave that out, some give nothing but a text.
 *
 * @param json missing when it is none, as from a gateway that answers in HTML
 */
public record ErrorBody(JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    static ErrorBody of(String body) {
        try {
            return new ErrorBody(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new ErrorBody(MissingNode.getInstance());
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
    public String codes() {
        return Stream.of("/error/code", "/error/type", "/error/innererror/code", "/code", "/type")
                .map(json::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(" "));
    }
}
