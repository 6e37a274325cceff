package org.annotatedgallery.annotate.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Answer.Ending;
import org.annotatedgallery.annotate.model.VisionModel;
import org.annotatedgallery.annotate.model.VisionModelContractTest;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.testbed.model.GeminiDialect;
import org.annotatedgallery.testbed.model.ModelDialect;
import org.annotatedgallery.testbed.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The contract kept by Google's client, and what is Gemini's own. */
class GeminiModelIT extends VisionModelContractTest {
    private final GeminiDialect gemini = new GeminiDialect();

    @Override
    protected ModelDialect dialect() {
        return gemini;
    }

    @Override
    protected VisionModel model(URI server, String key, String name) {
        return new GeminiModel(new GeminiConfig(key, name, server));
    }

    @Override
    protected String keyHeader() {
        return "x-goog-api-key";
    }

    @Override
    protected String keyHeaderValue() {
        return KEY;
    }

    @Test
    void requestIsWrittenAsTheApiWantsIt() throws AnnotationException {
        model = model(server.baseUrl(), KEY, "gemini-2.5-flash");
        answerTo(gemini.answer("{}"));

        assertThat(onlyRequest().method()).isEqualTo("POST");
        assertThat(onlyRequest().path()).isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
        assertThat(onlyRequest().headers()).doesNotContainKey("Authorization");
        assertThat(onlyRequest().body()).isEqualTo(new JsonMapper().readTree("""
                {"contents":[{"role":"user","parts":[
                   {"inlineData":{"mimeType":"image/jpeg","data":"/9gBAg=="}},
                   {"text":"About \\"this\\" image."}]}],
                 "systemInstruction":{"role":"user","parts":[{"text":"Instruct the model."}]},
                 "generationConfig":{
                   "temperature":0.2,
                   "maxOutputTokens":777,
                   "responseMimeType":"application/json",
                   "responseSchema":{
                     "type":"OBJECT",
                     "properties":{
                       "decorative":{"type":"BOOLEAN","description":"Whether the image carries no information at all."},
                       "altText":{"type":"STRING","description":"One sentence of at most 125 characters; empty if decorative."},
                       "description":{"type":"STRING","description":"Two to five sentences."},
                       "visibleText":{"type":"STRING","description":"Legible text, verbatim; empty if there is none."},
                       "tags":{"type":"ARRAY","description":"3 to 12 tags in lower case.","items":{"type":"STRING"},"maxItems":12},
                       "language":{"type":"STRING","description":"BCP 47 tag of the language of altText, description and tags."}},
                     "propertyOrdering":["decorative","altText","description","visibleText","tags","language"],
                     "required":["decorative","altText","description","visibleText","tags","language"]},
                   "thinkingConfig":{"thinkingBudget":0}}}
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-flash-lite, true",
        "gemini-2.5-flash-preview-09-2025, true",
        "gemini-2.5-pro, false",
        "gemini-3-pro-preview, false",
        "gemini-3-flash, false",
        "gemini-2.0-flash, false"
    })
    void onlyModelsThatCanDoWithoutThinkingAreToldTo(String name, boolean told) throws AnnotationException {
        model = model(server.baseUrl(), KEY, name);
        answerTo(gemini.answer("{}"));

        assertThat(onlyRequest()
                        .body()
                        .at("/generationConfig/thinkingConfig/thinkingBudget")
                        .isNumber())
                .isEqualTo(told);
        assertThat(onlyRequest().body().path("generationConfig").has("thinkingConfig"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAFETY",
                "RECITATION",
                "BLOCKLIST",
                "PROHIBITED_CONTENT",
                "SPII",
                "IMAGE_SAFETY",
                "IMAGE_PROHIBITED_CONTENT",
                "IMAGE_RECITATION"
            })
    void everyReasonOfSafetyIsARefusal(String reason) throws AnnotationException {
        Answer answer = answerTo(gemini.candidate(reason, "{\"altText\":\"A wa"));

        assertThat(answer.ending()).isEqualTo(Ending.DECLINED);
        assertThat(answer.finishReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTHER",
                "LANGUAGE",
                "MALFORMED_FUNCTION_CALL",
                "FINISH_REASON_UNSPECIFIED",
                "IMAGE_OTHER",
                "A_REASON_OF_TOMORROW"
            })
    void everyOtherReasonMakesTheAnswerUnusable(String reason) throws AnnotationException {
        Answer answer = answerTo(gemini.candidate(reason, "{}"));

        assertThat(answer.ending()).isEqualTo(Ending.UNUSABLE);
        assertThat(answer.finishReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "BLOCKLIST", "OTHER", "A_REASON_OF_TOMORROW"})
    void blockedPromptIsARefusalWhoseQuestionWasCharged(String reason) throws AnnotationException {
        assertThat(answerTo(gemini.blockedPrompt(reason)))
                .isEqualTo(new Answer(Ending.DECLINED, null, reason, null, ModelDialect.INPUT_TOKENS, null, null));
    }

    @Test
    void whatTheServiceSaysOfABlockedPromptIsKept() throws AnnotationException {
        String feedback = "{\"promptFeedback\":{\"blockReason\":\"OTHER\",\"blockReasonMessage\":\"Not this one.\"}}";

        assertThat(answerTo(Reply.http(200, feedback)).text()).isEqualTo("Not this one.");
    }

    @Test
    void withoutAReasonTheTextSpeaksForItself() throws AnnotationException {
        Answer answer = answerTo(Reply.http(200, "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"{}\"}]}}]}"));

        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(answer.finishReason()).isNull();
    }

    @Test
    void thoughtsAreChargedWhereTheyLeftNoRoomForAnAnswer() throws AnnotationException {
        Answer answer = answerTo(Reply.http(200, """
                {"candidates":[{"finishReason":"MAX_TOKENS","content":{"role":"model"}}],
                 "usageMetadata":{"promptTokenCount":264,"thoughtsTokenCount":777}}"""));

        assertThat(answer.ending()).isEqualTo(Ending.CUT);
        assertThat(answer.text()).isNull();
        assertThat(answer.outputTokens()).isEqualTo(777);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "7", "{\"candidates\":[null]}", "{\"candidates\":[\"x\"]}"})
    void emptyAnswerIsUnusable(String body) throws AnnotationException {
        assertThat(answerTo(Reply.http(200, body)).ending()).isEqualTo(Ending.UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidates\":null}",
                "{\"candidates\":7}",
                "{\"candidates\":[{\"content\":7}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[null]}}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":{}}]}}]}",
                "{\"candidates\":[{\"finishReason\":[7]}]}",
                "{\"usageMetadata\":{\"promptTokenCount\":3000000000}}",
                "{\"promptFeedback\":7}",
                "{\"modelVersion\":{}}",
                "{\"candi"
            })
    void answerThatIsNoneOfGeminisIsLost(String body) {
        AnnotationException failure = failureOf(Reply.http(200, body));

        assertThatItMayPass(failure, TaskReason.MODEL_UNAVAILABLE, null);
        assertThat(failure.mayBeCharged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, -1, ,",
        "-1, 7, -1, , 7",
        "264, -1, 5, 264, 5",
        "0, 0, 0, 0, 0",
        "0, 2000000000, 2000000000, 0,"
    })
    void whatIsNoCountIsNotCounted(String question, String answer, String thoughts, Integer input, Integer output)
            throws AnnotationException {
        Answer counted = answerTo(Reply.http(200, """
                {"usageMetadata":{"promptTokenCount":%s,"candidatesTokenCount":%s,"thoughtsTokenCount":%s}}""".formatted(question, answer, thoughts)));

        assertThat(counted.inputTokens()).isEqualTo(input);
        assertThat(counted.outputTokens()).isEqualTo(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budget 0 is invalid. This model only works in thinking mode.",
                "User location is not supported for the API use.",
                "Image input modality is not enabled for models/gemini-0."
            })
    void whatAModelCannotDoIsAMatterOfTheSettings(String message) {
        assertThatItMayPass(
                failureOf(gemini.error(400, message)), TaskReason.NOT_CONFIGURED, CallFailure.UNTIL_CONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unable to process input image.", "Provided image is not valid."})
    void whatTheServiceHasAgainstOneImageIsFinal(String message) {
        assertThatItIsFinal(failureOf(gemini.error(400, message)));
    }

    @ParameterizedTest
    @CsvSource({"17s, PT17S", "17.25s, PT17.25S", "3600s, PT1H", "soon,", "'',"})
    void delayStandsAmongTheDetails(String retryDelay, Duration expected) {
        Reply reply = gemini.error(
                429,
                "RESOURCE_EXHAUSTED",
                "Quota exceeded.",
                Map.of("@type", "type.googleapis.com/google.rpc.Help"),
                Map.of("@type", "type.googleapis.com/google.rpc.RetryInfo", "retryDelay", retryDelay));

        assertThatItMayPass(failureOf(reply), TaskReason.QUOTA, expected);
    }
}
