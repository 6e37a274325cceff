package org.annotatedgallery.testbed.model;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is spoken at {@code /v1beta/models/…:generateContent}. */
public final class GeminiDialect implements ModelDialect {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MODEL = Pattern.compile("/v1beta/models/([^:]+):generateContent");
    private static final Map<String, Integer> USAGE = Map.of(
            "promptTokenCount", INPUT_TOKENS, "candidatesTokenCount", OUTPUT_TOKENS - 5, "thoughtsTokenCount", 5);

    @Override
    public AskedQuestion question(ModelRequest request) {
        JsonNode body = request.body();
        JsonNode image = body.at("/contents/0/parts/0/inlineData");
        return new AskedQuestion(
                String.join(",", request.headers().getOrDefault("X-goog-api-key", List.of())),
                model(request.path()),
                body.at("/systemInstruction/parts/0/text").asString(),
                body.at("/contents/0/parts/1/text").asString(),
                image.path("mimeType").asString(),
                Base64.getDecoder().decode(image.path("data").asString()),
                body.at("/generationConfig/responseSchema"),
                body.at("/generationConfig/maxOutputTokens").asInt());
    }

    private static String model(String path) {
        Matcher matcher = MODEL.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    @Override
    public Reply answer(String text) {
        return candidate("STOP", text);
    }

    @Override
    public Reply cut(String text) {
        return candidate("MAX_TOKENS", text);
    }

    @Override
    public Reply declined() {
        return candidates(List.of(Map.of("index", 0, "finishReason", "SAFETY")));
    }

    @Override
    public Reply withoutAnswers() {
        return candidates(List.of());
    }

    @Override
    public Reply strangelyEnded(String text) {
        return candidate("A_REASON_OF_TOMORROW", text);
    }

    /** An answer with any of the service's reasons to finish. */
    public Reply candidate(String finishReason, String text) {
        var content = Map.of("role", "model", "parts", List.of(Map.of("text", text)));
        return candidates(List.of(Map.of("index", 0, "finishReason", finishReason, "content", content)));
    }

    private static Reply candidates(List<?> candidates) {
        return Reply.http(
                200,
                JSON.writeValueAsString(Map.of(
                        "candidates",
                        candidates,
                        "usageMetadata",
                        USAGE,
                        "modelVersion",
                        MODEL_VERSION,
                        "responseId",
                        REQUEST_ID)));
    }

    /** The service looked at the question and will not have it answered. */
    public Reply blockedPrompt(String blockReason) {
        return Reply.http(
                200,
                JSON.writeValueAsString(Map.of(
                        "promptFeedback",
                        Map.of("blockReason", blockReason),
                        "usageMetadata",
                        Map.of("promptTokenCount", INPUT_TOKENS))));
    }

    @Override
    public Reply error(ServiceError error) {
        return switch (error) {
            case KEY_REFUSED ->
                error(
                        400,
                        "INVALID_ARGUMENT",
                        "API key not valid. Please pass a valid API key.",
                        Map.of("@type", "type.googleapis.com/google.rpc.ErrorInfo", "reason", "API_KEY_INVALID"));
            case FORBIDDEN -> error(403, "The caller does not have permission");
            case UNKNOWN_MODEL -> error(404, "models/gemini-0 is not found for API version v1beta");
            case QUOTA -> error(429, "Resource has been exhausted (e.g. check quota).");
            case UNREADABLE_IMAGE -> error(400, "Unable to process input image. Please retry or report in …");
            case INTERNAL -> error(500, "An internal error has occurred.");
            case OVERLOADED -> error(503, "The model is overloaded. Please try again later.");
        };
    }

    @Override
    public Reply error(int status, String message) {
        return error(status, "STATUS", message);
    }

    /** @param details objects with an {@code @type} */
    public Reply error(int status, String statusName, String message, Map<?, ?>... details) {
        return Reply.http(
                status,
                JSON.writeValueAsString(Map.of(
                        "error",
                        Map.of("code", status, "status", statusName, "message", message, "details", details))));
    }

    @Override
    public Reply quotaFor(Duration time) {
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota: GenerateRequestsPerDayPerProjectPerModel-FreeTier",
                Map.of(
                        "@type",
                        "type.googleapis.com/google.rpc.RetryInfo",
                        "retryDelay",
                        "%d.%03ds".formatted(time.toSeconds(), time.toMillisPart())));
    }
}
