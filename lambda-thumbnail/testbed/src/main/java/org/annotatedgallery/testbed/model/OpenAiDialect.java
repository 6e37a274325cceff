package org.annotatedgallery.testbed.model;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenAI, and many a server and gateway after it, speaks at {@code /v1/chat/completions}. */
public final class OpenAiDialect implements ModelDialect {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public AskedQuestion question(ModelRequest request) {
        JsonNode body = request.body();
        String[] image =
                body.at("/messages/1/content/0/image_url/url").asString().split("[:;,]", 4);
        return new AskedQuestion(
                String.join(",", request.headers().getOrDefault("Authorization", List.of()))
                        .replaceFirst("^Bearer ", ""),
                body.path("model").asString(),
                body.at("/messages/0/content").asString(),
                body.at("/messages/1/content/1/text").asString(),
                image[1],
                Base64.getDecoder().decode(image[3]),
                body.at("/response_format/json_schema/schema"),
                body.path("max_tokens").asInt());
    }

    @Override
    public Reply answer(String text) {
        return choice("stop", text);
    }

    @Override
    public Reply cut(String text) {
        return choice("length", text);
    }

    @Override
    public Reply declined() {
        return choice("content_filter", null);
    }

    @Override
    public Reply withoutAnswers() {
        return choices(List.of());
    }

    @Override
    public Reply strangelyEnded(String text) {
        return choice("a_reason_of_tomorrow", text);
    }

    /**
     * An answer with any of the services' reasons to finish.
     *
     * @param content a text, a list of parts, or null
     */
    public Reply choice(String finishReason, Object content) {
        Map<String, Object> message = new HashMap<>(Map.of("role", "assistant"));
        message.put("content", content);
        return said(finishReason, message);
    }

    /** The model itself declines, in a member of its own. */
    public Reply refusal(String words) {
        Map<String, Object> message = new HashMap<>(Map.of("role", "assistant", "refusal", words));
        message.put("content", null);
        return said("stop", message);
    }

    private static Reply said(String finishReason, Map<String, Object> message) {
        Map<String, Object> choice = new HashMap<>(Map.of("index", 0, "message", message));
        choice.put("finish_reason", finishReason);
        return choices(List.of(choice));
    }

    private static Reply choices(List<?> choices) {
        return Reply.http(
                200,
                JSON.writeValueAsString(Map.of(
                        "id",
                        REQUEST_ID,
                        "object",
                        "chat.completion",
                        "model",
                        MODEL_VERSION,
                        "choices",
                        choices,
                        "usage",
                        Map.of("prompt_tokens", INPUT_TOKENS, "completion_tokens", OUTPUT_TOKENS))));
    }

    @Override
    public Reply error(ServiceError error) {
        return switch (error) {
            case KEY_REFUSED -> error(401, "invalid_api_key", "Incorrect API key provided.");
            case FORBIDDEN -> error(403, "Your organization has no access to this resource.");
            case UNKNOWN_MODEL -> error(404, "model_not_found", "The model `x` does not exist.");
            case QUOTA -> error(429, "rate_limit_exceeded", "Rate limit reached for requests.");
            case UNREADABLE_IMAGE ->
                error(
                        400,
                        "invalid_image_format",
                        "You uploaded an unsupported image. Please make sure your image is valid.");
            case INTERNAL -> error(500, "The server had an error while processing your request.");
            case OVERLOADED -> error(503, "The engine is currently overloaded, please try again later.");
        };
    }

    @Override
    public Reply error(int status, String message) {
        return error(status, null, message);
    }

    /**
     * @param code null where the service names none
     * @param headers names and values in turn
     */
    public Reply error(int status, String code, String message, String... headers) {
        Map<String, Object> error = new HashMap<>(Map.of("type", "invalid_request_error", "message", message));
        error.put("param", null);
        error.put("code", code);
        return Reply.http(status, JSON.writeValueAsString(Map.of("error", error)), headers);
    }

    /** In whole seconds. */
    @Override
    public Reply quotaFor(Duration time) {
        return error(
                429,
                "rate_limit_exceeded",
                "Rate limit reached for requests.",
                "Retry-After",
                String.valueOf(time.toSeconds()));
    }
}
