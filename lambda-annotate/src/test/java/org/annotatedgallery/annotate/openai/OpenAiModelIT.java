package org.annotatedgallery.annotate.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Answer.Ending;
import org.annotatedgallery.annotate.model.VisionModel;
import org.annotatedgallery.annotate.model.VisionModelContractTest;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.testbed.model.ModelDialect;
import org.annotatedgallery.testbed.model.OpenAiDialect;
import org.annotatedgallery.testbed.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The contract, and what is peculiar to the many that speak this dialect. */
class OpenAiModelIT extends VisionModelContractTest {
    private final OpenAiDialect openAi = new OpenAiDialect();

    @Override
    protected ModelDialect dialect() {
        return openAi;
    }

    @Override
    protected VisionModel model(URI server, String key, String name) {
        return new OpenAiModel(new OpenAiConfig(key, name, server.resolve("/v1")));
    }

    @Override
    protected String keyHeader() {
        return "Authorization";
    }

    @Override
    protected String keyHeaderValue() {
        return "Bearer " + KEY;
    }

    @Test
    void requestIsWrittenAsTheApiWantsIt() throws AnnotationException {
        answerTo(openAi.answer("{}"));

        assertThat(onlyRequest().method()).isEqualTo("POST");
        assertThat(onlyRequest().path()).isEqualTo("/v1/chat/completions");
        assertThat(onlyRequest().headers().getFirst("Content-Type")).startsWith("application/json");
        assertThat(onlyRequest().body()).isEqualTo(new JsonMapper().readTree("""
                {"model":"model-of-the-test",
                 "messages":[
                   {"role":"system","content":"Instruct the model."},
                   {"role":"user","content":[
                     {"type":"image_url","image_url":{"url":"data:image/jpeg;base64,/9gBAg=="}},
                     {"type":"text","text":"About \\"this\\" image."}]}],
                 "temperature":0.2,
                 "max_tokens":777,
                 "response_format":{"type":"json_schema","json_schema":{"name":"caption","strict":true,"schema":{
                   "type":"object",
                   "properties":{
                     "decorative":{"type":"boolean","description":"Whether the image carries no information at all."},
                     "altText":{"type":"string","description":"One sentence of at most 125 characters; empty if decorative."},
                     "description":{"type":"string","description":"Two to five sentences."},
                     "visibleText":{"type":"string","description":"Legible text, verbatim; empty if there is none."},
                     "tags":{"type":"array","description":"3 to 12 tags in lower case.","items":{"type":"string"}},
                     "language":{"type":"string","description":"BCP 47 tag of the language of altText, description and tags."}},
                   "required":["decorative","altText","description","visibleText","tags","language"],
                   "additionalProperties":false}}}}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/", "/gateway/openai/v1"})
    void addressMayEndAsItLikes(String path) throws AnnotationException {
        model = new OpenAiModel(new OpenAiConfig(KEY, MODEL, URI.create(server.baseUrl() + path)));
        answerTo(openAi.answer("{}"));

        assertThat(onlyRequest().path()).isEqualTo(path.replaceFirst("/$", "") + "/chat/completions");
    }

    @Test
    void withoutAKeyNoneIsSent() throws AnnotationException {
        model = model(server.baseUrl(), null, MODEL);
        answerTo(openAi.answer("{}"));

        assertThat(onlyRequest().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini, max_tokens",
        "gpt-5-mini, max_completion_tokens",
        "gpt-5-chat-latest, max_tokens",
        "openai/gpt-5.1, max_completion_tokens",
        "o4-mini, max_completion_tokens",
        "qwen2.5vl:7b, max_tokens",
        "olmo-vision, max_tokens"
    })
    void modelsThatThinkFirstGetOtherLimits(String name, String limit) throws AnnotationException {
        model = model(server.baseUrl(), KEY, name);
        answerTo(openAi.answer("{}"));

        var body = onlyRequest().body();
        assertThat(body.path(limit).asInt()).isEqualTo(QUESTION.maxOutputTokens());
        assertThat(body.has("max_tokens")).isEqualTo(limit.equals("max_tokens"));
        assertThat(body.has("temperature")).isEqualTo(limit.equals("max_tokens"));
    }

    @Test
    void answerMayComeInParts() throws AnnotationException {
        Answer answer = answerTo(openAi.choice(
                "stop",
                List.of(
                        Map.of("type", "text", "text", "{\"altText\":"),
                        Map.of("type", "unknown"),
                        Map.of("type", "text", "text", "\"A wall.\"}"))));

        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(answer.text()).isEqualTo("{\"altText\":\"A wall.\"}");
    }

    @Test
    void refusalOfTheModelIsKept() throws AnnotationException {
        Answer answer = answerTo(openAi.refusal("I'm sorry, I can't help with that."));

        assertThat(answer.ending()).isEqualTo(Ending.DECLINED);
        assertThat(answer.text()).isEqualTo("I'm sorry, I can't help with that.");
        assertThat(answer.finishReason()).isEqualTo("refusal");
        assertThat(answer.outputTokens()).isEqualTo(ModelDialect.OUTPUT_TOKENS);
    }

    @ParameterizedTest
    @CsvSource({
        "stop, UNUSABLE",
        "length, CUT",
        "content_filter, DECLINED",
        "tool_calls, UNUSABLE",
        "function_call, UNUSABLE",
        ", UNUSABLE"
    })
    void contentMayBeNull(String finishReason, Ending ending) throws AnnotationException {
        Answer answer = answerTo(openAi.choice(finishReason, null));

        assertThat(answer.ending()).isEqualTo(ending);
        assertThat(answer.text()).isNull();
        assertThat(answer.finishReason()).isEqualTo(finishReason);
    }

    @ParameterizedTest
    @CsvSource({"STOP", "Stop", "eos", "end_turn", "a_reason_of_tomorrow", "''", ","})
    void whateverTheReasonTheTextSpeaksForItself(String finishReason) throws AnnotationException {
        Answer answer = answerTo(openAi.choice(finishReason, "{}"));

        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(answer.text()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"LENGTH, CUT", "max_tokens, CUT", "Content_Filter, DECLINED"})
    void reasonsThatAreKnownCountInAnyCase(String finishReason, Ending ending) throws AnnotationException {
        Answer answer = answerTo(openAi.choice(finishReason, "{\"altText\":\"A wa"));

        assertThat(answer.ending()).isEqualTo(ending);
        assertThat(answer.finishReason()).isEqualTo(finishReason);
    }

    @Test
    void serverThatCountsNothingIsBelievedAllTheSame() throws AnnotationException {
        String sparse = "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":\"{}\"}}],\"usage\":null}";

        assertThat(answerTo(Reply.http(200, sparse)))
                .isEqualTo(new Answer(Ending.COMPLETE, "{}", "stop", null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"hello\"", "null", "7", "{\"choi"})
    void successWithoutACompletionIsLost(String body) {
        AnnotationException failure = failureOf(Reply.http(200, body));

        assertThatItMayPass(failure, TaskReason.MODEL_UNAVAILABLE, null);
        assertThat(failure.mayBeCharged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\":7}",
                "{\"choices\":[null]}",
                "{\"choices\":[\"x\"]}",
                "{\"choices\":[{\"message\":7}]}",
                "{\"choices\":[{\"message\":{\"content\":[7,null]}}]}",
                "{\"choices\":[{\"finish_reason\":{}}],\"usage\":7,\"model\":7,\"id\":[]}"
            })
    void completionOfAnotherShapeIsUnusable(String body) throws AnnotationException {
        assertThat(answerTo(Reply.http(200, body)).ending()).isEqualTo(Ending.UNUSABLE);
    }

    @Test
    void anErrorBesideAnAnswerDoesNotTakeItAway() throws AnnotationException {
        String both = "{\"error\":{},\"choices\":[{\"message\":{\"content\":\"{}\"}}]}";

        assertThat(answerTo(Reply.http(200, both)).ending()).isEqualTo(Ending.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3000000000", "1.5", "\"7\"", "{}"})
    void whatIsNoCountIsNotCounted(String tokens) throws AnnotationException {
        Answer answer = answerTo(Reply.http(
                200, "{\"usage\":{\"prompt_tokens\":%s,\"completion_tokens\":%s}}".formatted(tokens, tokens)));

        assertThat(answer.inputTokens()).isNull();
        assertThat(answer.outputTokens()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "400, content_filter, The response was filtered.",
        "400, content_policy_violation, Your request was rejected.",
        "400, 400, litellm.ContentPolicyViolationError: AzureException",
        "403, content_policy_violation, The input was flagged."
    })
    void filterBeforeTheModelDeclinesForNothing(int status, String code, String message) throws AnnotationException {
        Answer answer = answerTo(openAi.error(status, code, message + " Key: " + KEY));

        assertThat(answer.ending()).isEqualTo(Ending.DECLINED);
        assertThat(answer.text()).contains(message).doesNotContain(KEY);
        assertThat(answer.finishReason()).isNotBlank();
        assertThat(answer.inputTokens()).isZero();
        assertThat(answer.outputTokens()).isZero();
    }

    @Test
    void filterMayBeNamedInside() throws AnnotationException {
        String azure = """
                {"error":{"message":"Filtered.","code":null,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}""";

        assertThat(answerTo(Reply.http(400, azure)).ending()).isEqualTo(Ending.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient_quota, You have no credits.",
        "429, 'You exceeded your current quota, please check your plan and billing details.'"
    })
    void quotaThatMustBePaidForIsAMatterOfTheSettings(String code, String message) {
        assertThatItMayPass(
                failureOf(openAi.error(429, code, message, "Retry-After", "1")),
                TaskReason.NOT_CONFIGURED,
                CallFailure.UNTIL_CONFIGURED);
    }

    @ParameterizedTest
    @CsvSource({"1500, 2, PT1.5S", "0.4, 1, PT0.001S", "soon, 2, PT2S"})
    void exacterDelayIsPreferred(String millis, String seconds, Duration expected) {
        Reply reply = openAi.error(429, null, "Slow down.", "retry-after-ms", millis, "Retry-After", seconds);

        assertThatItMayPass(failureOf(reply), TaskReason.QUOTA, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invalid_image_format  | Please make sure your image is of one of the following formats.
            invalid_image         | No.
            image_parse_error     | No.
            invalid_request_error | You uploaded an unsupported image. Please make sure your image is valid.
            invalid_request_error | Invalid image.
            BadRequestError       | Could not process image
            BadRequestError       | cannot identify image file <_io.BytesIO object at 0x7f>""")
    void whatTheServiceHasAgainstOneImageIsFinal(String code, String message) {
        assertThatItIsFinal(failureOf(openAi.error(400, code, message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid content type. image_url is only supported by certain models.",
                "This model does not support image input.",
                "Unsupported image input for this model.",
                "Invalid image_url member in the message.",
                "Unsupported parameter: 'max_tokens' is not supported with this model."
            })
    void whatAModelCannotDoIsAMatterOfTheSettings(String message) {
        assertThatItMayPass(
                failureOf(openAi.error(400, message)), TaskReason.NOT_CONFIGURED, CallFailure.UNTIL_CONFIGURED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"error":{"message":"model 'x' not found","type":"not_found_error","code":null}} | HTTP 404: model 'x' not found
            {"object":"error","message":"The model `x` does not exist.","code":404}           | HTTP 404: The model `x` does not exist.
            {"error":"model 'x' not found"}                                                   | HTTP 404: model 'x' not found
            {"detail":"Not Found"}                                                            | HTTP 404: Not Found
            404 page not found                                                                | HTTP 404
            {"error":{"message":{"of":"objects"}}}                                            | HTTP 404""")
    void errorsOfAllShapesAreUnderstood(String body, String detail) {
        assertThat(failureOf(Reply.http(404, body)).detail()).isEqualTo(detail);
    }
}
