package org.annotatedgallery.annotate.gemini;

import static org.annotatedgallery.annotate.gemini.FakeGemini.answer;
import static org.annotatedgallery.annotate.gemini.FakeGemini.droppedConnection;
import static org.annotatedgallery.annotate.gemini.FakeGemini.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.TestImages;
import org.annotatedgallery.annotate.gemini.FakeGemini.Reply;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.imaging.ImageFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which asking the model can fail, seen through the real client. */
class GeminiFailureIT {
    private static final String CAPTION = "{\"altText\":\"A wall.\"}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private FakeGemini gemini;
    private GeminiAnnotator annotator;

    @BeforeEach
    void start() throws IOException {
        gemini = new FakeGemini();
        annotator = new GeminiAnnotator(new GeminiConfig("test-key", null, gemini.baseUrl()), (InstantSource) now::get);
    }

    @AfterEach
    void stop() {
        annotator.close();
        gemini.close();
    }

    static Stream<Arguments> notConfigured() {
        return Stream.of(
                        error(400, "API key not valid.", "{\"reason\":\"API_KEY_INVALID\"}"),
                        error(400, "Budget 0 is invalid. This model only works in thinking mode."),
                        error(400, "Image input modality is not enabled for models/gemini-0."),
                        error(401, "No credentials."),
                        error(403, "The caller does not have permission."),
                        error(404, "models/gemini-0 is not found."),
                        http(307, "", "Location", "/elsewhere"))
                .map(reply -> arguments(TaskReason.NOT_CONFIGURED, ErrorMapping.UNTIL_CONFIGURED, reply));
    }

    static Stream<Arguments> quota() {
        return Stream.of(
                arguments(TaskReason.QUOTA, null, error(429, "Quota exceeded.")),
                arguments(TaskReason.QUOTA, Duration.ofSeconds(17), error(429, "Quota exceeded.", retryInfo("17s"))),
                arguments(TaskReason.QUOTA, Duration.ofSeconds(18), error(429, "Quota exceeded.", retryInfo("17.2s"))),
                arguments(TaskReason.QUOTA, Duration.ofSeconds(23), http(429, "slow down", "Retry-After", "23")),
                arguments(TaskReason.QUOTA, null, http(429, "slow down", "Retry-After", "soon")));
    }

    static Stream<Arguments> unavailable() {
        return Stream.of(
                arguments(TaskReason.MODEL_UNAVAILABLE, null, error(500, "Internal error.")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, error(503, "The model is overloaded.")),
                arguments(TaskReason.MODEL_UNAVAILABLE, Duration.ofSeconds(9), http(503, "", "Retry-After", "9")),
                arguments(TaskReason.MODEL_UNAVAILABLE, Duration.ZERO, http(503, "", "Retry-After", "0")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, http(200, "{\"candidates\":null}")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, http(200, "{\"candidates\":[{\"content\":7}]}")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, http(502, "<html>Bad gateway</html>")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, http(408, "")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, http(200, "<html>Welcome to our Wi-Fi</html>")),
                arguments(TaskReason.MODEL_UNAVAILABLE, null, droppedConnection()));
    }

    @ParameterizedTest
    @MethodSource({"notConfigured", "quota", "unavailable"})
    void passingObstacleIsLeftToTheCallerAfterOneRequest(TaskReason reason, Duration retryAfter, Reply reply) {
        AnnotationException failure = fail(reply);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(retryAfter));
        assertThat(failure.detail()).isNotBlank().doesNotContain("test-key");
        assertThat(gemini.requests()).hasSize(1);
    }

    @Test
    void dateInRetryAfterCountsFromNow() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(600).atZone(ZoneOffset.UTC));

        AnnotationException failure = fail(http(429, "", "Retry-After", date));

        assertThat(failure.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(560), Duration.ofSeconds(600));
    }

    static Stream<Reply> refusals() {
        return Stream.of(
                http(200, "{\"candidates\":[{\"index\":0,\"finishReason\":\"SAFETY\"}]}"),
                http(200, "{\"candidates\":[{\"index\":0,\"finishReason\":\"RECITATION\"}]}"),
                answer("PROHIBITED_CONTENT", CAPTION),
                http(200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}"),
                http(200, "{\"promptFeedback\":{\"blockReason\":\"A_REASON_OF_TOMORROW\"}}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalIsFinalAfterOneRequest(Reply reply) {
        AnnotationException failure = fail(reply);

        assertThat(failure.reason()).isEqualTo(TaskReason.BLOCKED_BY_MODEL);
        assertThat(failure.isTransient()).isFalse();
        assertThat(gemini.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unable to process input image.", "Provided image is not valid."})
    void imageThatTheServiceCannotReadIsNotSentAgain(String message) {
        AnnotationException failure = fail(error(400, message));

        assertThat(failure.reason()).isEqualTo(TaskReason.BAD_ANSWER);
        assertThat(failure.isTransient()).isFalse();
        assertThat(gemini.requests()).hasSize(1);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                arguments("no candidates", http(200, "{\"candidates\":[]}")),
                arguments("no candidates", http(200, "{}")),
                arguments("no candidates", http(200, "[]")),
                arguments("no candidates", http(200, "")),
                arguments("cut at the token limit", answer("MAX_TOKENS", "{\"altText\":\"A wa")),
                arguments("finish reason OTHER", answer("OTHER", "")),
                arguments("finish reason A_REASON_OF_TOMORROW", answer("A_REASON_OF_TOMORROW", CAPTION)),
                arguments("not JSON", answer("STOP", "Here is the caption: a wall.")),
                arguments("not JSON", answer("STOP", "```json\n" + CAPTION + "\n```")),
                arguments("no object", answer("STOP", "")),
                arguments("altText is empty", answer("STOP", "{\"altText\":\" \\n\"}")));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void badAnswerIsFinalOnlyTheSecondTime(String fault, Reply reply) {
        AnnotationException failure = fail(reply, reply);

        assertThat(failure.reason()).isEqualTo(TaskReason.BAD_ANSWER);
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure.detail()).contains(fault);
        assertThat(gemini.requests()).hasSize(2);
    }

    @Test
    void cutAnswerIsAskedForAgainWithMoreRoom() throws AnnotationException {
        gemini.replies(answer("MAX_TOKENS", "{\"altText\":\"A wa"), answer("STOP", CAPTION));

        assertThat(annotator.annotate(request()).altText()).isEqualTo("A wall.");
        assertThat(gemini.requests())
                .extracting(request ->
                        request.body().at("/generationConfig/maxOutputTokens").intValue())
                .containsExactly(GeminiAnnotator.MAX_OUTPUT_TOKENS, 2 * GeminiAnnotator.MAX_OUTPUT_TOKENS);
    }

    @Test
    void badAnswerFollowedByAnOutageCanBeTriedLater() {
        AnnotationException failure = fail(answer("STOP", "a wall"), http(503, ""));

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
    }

    @Test
    void badAnswerShortlyBeforeTheDeadlineIsNotAskedForAgain() {
        AnnotationRequest request = request();
        Reply late = exchange -> {
            now.set(request.deadline().minusMillis(900));
            answer("STOP", "a wall").to(exchange);
        };
        gemini.replies(late);

        AnnotationException failure =
                catchThrowableOfType(AnnotationException.class, () -> annotator.annotate(request));

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
        assertThat(gemini.requests()).hasSize(1);
    }

    @Test
    void silentServiceIsLeftAtTheDeadline() {
        gemini.replies(gemini.noAnswer());
        now.set(request().deadline().minus(GeminiAnnotator.SHORTEST_CALL));

        AnnotationException failure = fail();

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
        assertThat(gemini.requests()).hasSize(1);
    }

    @Test
    void connectionThatDiesAfterASuccessDoesNotSendTheNextImageTwice() throws AnnotationException {
        gemini.replies(answer("STOP", CAPTION), droppedConnection(), answer("STOP", CAPTION));
        annotator.annotate(request());

        AnnotationException failure = fail();

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(gemini.requests()).hasSize(2);
    }

    private AnnotationException fail(Reply... replies) {
        gemini.replies(replies);
        return catchThrowableOfType(AnnotationException.class, () -> annotator.annotate(request()));
    }

    private static AnnotationRequest request() {
        return new AnnotationRequest(
                new byte[] {1, 2, 3}, TestImages.header(ImageFormat.JPEG, 4, 3), Instant.parse("2026-01-02T03:04:35Z"));
    }

    private static Reply error(int code, String message, String... details) {
        String error = "{\"error\":{\"code\":%d,\"status\":\"STATUS\",\"message\":\"%s\",\"details\":[%s]}}";
        return http(code, error.formatted(code, message, String.join(",", details)));
    }

    private static String retryInfo(String delay) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"%s\"}".formatted(delay);
    }
}
