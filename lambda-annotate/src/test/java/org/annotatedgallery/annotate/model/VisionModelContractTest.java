package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.model.Answer.Ending;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.testbed.model.AskedQuestion;
import org.annotatedgallery.testbed.model.CaptionJson;
import org.annotatedgallery.testbed.model.FakeModelServer;
import org.annotatedgallery.testbed.model.ModelDialect;
import org.annotatedgallery.testbed.model.ModelRequest;
import org.annotatedgallery.testbed.model.Reply;
import org.annotatedgallery.testbed.model.ServiceError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter owes the loop, shown by its real client against a server that answers everything. */
public abstract class VisionModelContractTest {
    protected static final String KEY = "very-secret-key-4711";
    protected static final String MODEL = "model-of-the-test";
    protected static final Duration TIMEOUT = Duration.ofSeconds(20);
    protected static final Question QUESTION = new Question(
            "Instruct the model.", "About \"this\" image.", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2}, 777);
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(5);
    private static final String CAPTION = CaptionJson.of("A wall.", "wall");
    private static final String TOO_MUCH = "{\"id\":\"" + "x".repeat(2 << 20) + "\"}";
    private static final Duration SHORT = Duration.ofMillis(400);

    protected FakeModelServer server;
    protected VisionModel model;

    protected abstract ModelDialect dialect();

    /** @param server without any path */
    protected abstract VisionModel model(URI server, String key, String name);

    /** The header for the key, and what must stand in it. */
    protected abstract String keyHeader();

    protected abstract String keyHeaderValue();

    @BeforeEach
    void start() {
        server = FakeModelServer.start();
        model = model(server.baseUrl(), KEY, MODEL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyPartOfTheQuestionArrivesInItsPlace() throws AnnotationException {
        answerTo(dialect().answer(CAPTION));

        AskedQuestion asked = dialect().question(onlyRequest());
        assertThat(asked.model()).isEqualTo(MODEL).isEqualTo(model.name());
        assertThat(asked.instructions()).isEqualTo(QUESTION.instructions());
        assertThat(asked.request()).isEqualTo(QUESTION.request());
        assertThat(asked.imageType()).isEqualTo("image/jpeg");
        assertThat(asked.image()).isEqualTo(QUESTION.jpeg());
        assertThat(asked.maxOutputTokens()).isEqualTo(QUESTION.maxOutputTokens());
    }

    @Test
    void instructionsStandInTheSystemsPlaceAlone() throws AnnotationException {
        answerTo(dialect().answer(CAPTION));

        assertThat(onlyRequest().body().toString()).containsOnlyOnce(QUESTION.instructions());
    }

    @Test
    void answerIsAskedForWithAllMembersInTheirOrder() throws AnnotationException {
        answerTo(dialect().answer(CAPTION));

        var schema = dialect().question(onlyRequest()).schema();
        List<String> members =
                Arrays.stream(AnswerMember.values()).map(AnswerMember::json).toList();
        assertThat(schema.path("properties").propertyNames()).containsExactlyElementsOf(members);
        assertThat(schema.path("required").valueStream().map(name -> name.asString()))
                .containsExactlyElementsOf(members);
        assertThat(AnswerMember.values())
                .allSatisfy(member -> assertThat(schema.at("/properties/" + member.json() + "/description")
                                .asString())
                        .isEqualTo(member.description()));
    }

    @Test
    void keyStandsInItsHeaderAndNowhereElse() throws AnnotationException {
        answerTo(dialect().answer(CAPTION));

        ModelRequest request = onlyRequest();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        assertThat(headers.remove(keyHeader())).containsExactly(keyHeaderValue());
        assertThat(headers.toString()).doesNotContain(KEY);
        assertThat(request.path()).doesNotContain(KEY);
        assertThat(request.body().toString()).doesNotContain(KEY);
    }

    @Test
    void nothingButTheGivenAddressIsAskedFor() throws AnnotationException {
        try (AskedAddresses addresses = new AskedAddresses()) {
            model = model(server.baseUrl(), KEY, MODEL);
            answerTo(dialect().answer(CAPTION));

            assertThat(addresses.seen()).containsExactly(server.baseUrl().getAuthority());
        }
    }

    @Test
    void imageIsLeftUnchanged() throws AnnotationException {
        byte[] before = QUESTION.jpeg().clone();

        answerTo(dialect().answer(CAPTION));

        assertThat(QUESTION.jpeg()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"altText\":\"A wall.\"}",
                "```json\n{}\n```",
                "Here is the caption: a wall.",
                "\u05E9\u05DC\u05D5\u05DD \uD83D\uDE80"
            })
    void completeAnswerIsHandedOnAsItCame(String text) throws AnnotationException {
        Answer answer = answerTo(dialect().answer(text));

        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.finishReason()).isNotBlank();
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void cutAnswerIsHandedOnAsFarAsItGoes() throws AnnotationException {
        Answer answer = answerTo(dialect().cut("{\"altText\":\"A wa"));

        assertThat(answer.ending()).isEqualTo(Ending.CUT);
        assertThat(answer.text()).isEqualTo("{\"altText\":\"A wa");
        assertThat(answer.finishReason()).isNotBlank();
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void declinedAnswerSaysWhyAndWhatItCost() throws AnnotationException {
        Answer answer = answerTo(dialect().declined());

        assertThat(answer.ending()).isEqualTo(Ending.DECLINED);
        assertThat(answer.finishReason()).isNotBlank();
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void answerInWhichNobodySaysAnythingIsUnusableButWasCharged() throws AnnotationException {
        Answer answer = answerTo(dialect().withoutAnswers());

        assertThat(answer.ending()).isEqualTo(Ending.UNUSABLE);
        assertThat(answer.text()).isNull();
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void answerWithoutTextIsUnusableButWasCharged() throws AnnotationException {
        Answer answer = answerTo(dialect().answer(""));

        assertThat(answer.ending()).isEqualTo(Ending.UNUSABLE);
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void answerThatEndedInAnUnknownWayWithoutTextIsUnusableButWasCharged() throws AnnotationException {
        Answer answer = answerTo(dialect().strangelyEnded(""));

        assertThat(answer.ending()).isEqualTo(Ending.UNUSABLE);
        assertThat(answer.finishReason()).isEqualToIgnoringCase("a_reason_of_tomorrow");
        assertThatProvenanceIsKept(answer);
    }

    @Test
    void answerThatSaysNothingAtAllIsUnusable() throws AnnotationException {
        assertThat(answerTo(Reply.http(200, "{}")))
                .isEqualTo(new Answer(Ending.UNUSABLE, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_REFUSED, NOT_CONFIGURED, PT5M",
        "FORBIDDEN, NOT_CONFIGURED, PT5M",
        "UNKNOWN_MODEL, NOT_CONFIGURED, PT5M",
        "QUOTA, QUOTA,",
        "INTERNAL, MODEL_UNAVAILABLE,",
        "OVERLOADED, MODEL_UNAVAILABLE,"
    })
    void errorThatMayPassIsLeftToTheCaller(ServiceError error, TaskReason reason, Duration retryAfter) {
        assertThatItMayPass(failureOf(dialect().error(error)), reason, retryAfter);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 405, 413, 422})
    void whatTheServiceHasAgainstEveryQuestionIsAMatterOfTheSettings(int status) {
        assertThatItMayPass(
                failureOf(dialect().error(status, "This model has no sense of images.")),
                TaskReason.NOT_CONFIGURED,
                UNTIL_CONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void afterAGoodAnswerWhatTheServiceHasAgainstAQuestionIsFinal(int status) throws AnnotationException {
        server.replies(dialect().answer(CAPTION), dialect().error(status, "Something in it is wrong."));
        model.ask(QUESTION, TIMEOUT);

        assertThatItIsFinal(failure(TIMEOUT));
    }

    @Test
    void anAnswerWithoutTextDoesNotShowThatTheSettingsAreRight() throws AnnotationException {
        server.replies(dialect().answer(""), dialect().error(400, "Something in it is wrong."));
        model.ask(QUESTION, TIMEOUT);

        assertThat(failure(TIMEOUT).reason()).isEqualTo(TaskReason.NOT_CONFIGURED);
    }

    static Stream<Function<ModelDialect, Reply>> troubleWithTheSettings() {
        return Stream.of(
                dialect -> dialect.error(ServiceError.KEY_REFUSED),
                dialect -> dialect.error(ServiceError.FORBIDDEN),
                dialect -> dialect.error(ServiceError.UNKNOWN_MODEL),
                dialect -> dialect.error(402, "Pay first."),
                dialect -> dialect.error(400, "API key expired. Please renew the API key."),
                dialect -> dialect.error(400, "The model has been decommissioned."));
    }

    @ParameterizedTest
    @MethodSource("troubleWithTheSettings")
    void afterAGoodAnswerTheSettingsMayStillBecomeWrong(Function<ModelDialect, Reply> trouble)
            throws AnnotationException {
        server.replies(dialect().answer(CAPTION), trouble.apply(dialect()));
        model.ask(QUESTION, TIMEOUT);

        assertThat(failure(TIMEOUT).reason()).isEqualTo(TaskReason.NOT_CONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void imageThatIsTooSmallIsRefusedAloneEvenAsTheFirst(int status) {
        assertThatItIsFinal(failureOf(dialect().error(status, "The image is too small. Minimum is 32x32.")));
    }

    @Test
    void questionThatIsTooLongForTheModelIsAMatterOfTheSettingsAndSaysSo() {
        String words = "max_tokens is too large: 8192. This model supports at most 4096 completion tokens.";

        AnnotationException failure = failureOf(dialect().error(400, words));

        assertThatItMayPass(failure, TaskReason.NOT_CONFIGURED, UNTIL_CONFIGURED);
        assertThat(failure.detail()).endsWith(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"error":"model is away"}                                  | MODEL_UNAVAILABLE
            {"error":{"message":"Upstream is away."}}                  | MODEL_UNAVAILABLE
            {"error":{"code":503,"message":"No."},"choices":[]}        | MODEL_UNAVAILABLE
            {"error":{"code":"server_error","message":"No."}}          | MODEL_UNAVAILABLE
            {"error":{"code":429,"message":"Slow down."}}              | QUOTA
            {"error":{"code":"404","message":"No such model."}}        | NOT_CONFIGURED
            {"object":"error","message":"No such model.","code":404}   | NOT_CONFIGURED
            {"error":{"code":400,"message":"Input image is too big."}} | BAD_ANSWER""")
    void successThatIsAnErrorIsThatError(String body, TaskReason reason) {
        AnnotationException failure = failureOf(Reply.http(200, body));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.detail()).startsWith("HTTP 200, but an error: ");
        assertThat(failure.mayBeCharged()).isFalse();
    }

    @Test
    void redirectIsNotFollowed() {
        Reply elsewhere = Reply.http(
                307, "", "Location", server.baseUrl().resolve("/elsewhere").toString());

        assertThatItMayPass(failureOf(elsewhere), TaskReason.NOT_CONFIGURED, UNTIL_CONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT17S", "PT24H"})
    void quotaReturnsWhenTheServiceSays(Duration time) {
        assertThatItMayPass(failureOf(dialect().quotaFor(time)), TaskReason.QUOTA, time);
    }

    static Stream<Arguments> delays() {
        return Stream.of(
                arguments(429, "23", TaskReason.QUOTA, Duration.ofSeconds(23)),
                arguments(429, "soon", TaskReason.QUOTA, null),
                arguments(429, "-1", TaskReason.QUOTA, null),
                arguments(429, "Thu, 01 Jan 2015 00:00:00 GMT", TaskReason.QUOTA, Duration.ZERO),
                arguments(503, "9", TaskReason.MODEL_UNAVAILABLE, Duration.ofSeconds(9)),
                arguments(503, "0", TaskReason.MODEL_UNAVAILABLE, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("delays")
    void delayAskedForByAHeaderIsKept(int status, String header, TaskReason reason, Duration retryAfter) {
        assertThatItMayPass(failureOf(Reply.http(status, "slow down", "Retry-After", header)), reason, retryAfter);
    }

    @Test
    void dateInRetryAfterCountsFromNow() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(600).atZone(ZoneOffset.UTC));

        AnnotationException failure = failureOf(Reply.http(429, "", "Retry-After", date));

        assertThat(failure.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(560), Duration.ofSeconds(600));
    }

    static Stream<Reply> outages() {
        return Stream.of(
                Reply.http(408, ""),
                Reply.http(409, ""),
                Reply.http(500, ""),
                Reply.http(502, "<html>Bad gateway</html>", "Content-Type", "text/html"),
                Reply.http(504, "upstream timed out"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outageIsLeftToTheCallerAndCostsNothing(Reply reply) {
        AnnotationException failure = failureOf(reply);

        assertThatItMayPass(failure, TaskReason.MODEL_UNAVAILABLE, null);
        assertThat(failure.mayBeCharged()).isFalse();
    }

    static Stream<Reply> lostAnswers() {
        return Stream.of(
                Reply.http(200, "<html>Welcome to our Wi-Fi</html>"),
                Reply.http(200, TOO_MUCH),
                Reply.packed(TOO_MUCH),
                Reply.brokenOff("{\"id\":"),
                Reply.droppedConnection());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void lostAnswerIsLeftToTheCallerAndMayBeCharged(Reply reply) {
        AnnotationException failure = failureOf(reply);

        assertThatItMayPass(failure, TaskReason.MODEL_UNAVAILABLE, null);
        assertThat(failure.mayBeCharged()).isTrue();
    }

    @Test
    void errorWhoseWordsBreakOffIsStillThatError() {
        assertThatItMayPass(
                failureOf(Reply.brokenOff(401, "{\"error\":")), TaskReason.NOT_CONFIGURED, UNTIL_CONFIGURED);
    }

    @Test
    void serviceThatDoesNotListenIsUnavailable() {
        server.close();

        AnnotationException failure = failure(TIMEOUT);

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.mayBeCharged()).isFalse();
    }

    @Test
    void imageThatTheServiceCannotReadIsNotSentAgain() {
        assertThatItIsFinal(failureOf(dialect().error(ServiceError.UNREADABLE_IMAGE)));
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Reply> slowness() {
        return Stream.of(Reply.silence(), Reply.tricklingAnswer());
    }

    @ParameterizedTest
    @MethodSource("slowness")
    void slowServiceIsLeftWhenTheTimeIsUp(Reply reply) {
        server.replies(reply);
        Instant asked = Instant.now();

        AnnotationException failure = failure(SHORT);

        assertThatItMayPass(failure, TaskReason.MODEL_UNAVAILABLE, null);
        assertThat(failure.mayBeCharged()).isTrue();
        assertThat(Duration.between(asked, Instant.now())).isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void noTimeIsNotAllTimeInTheWorld() {
        server.replies(Reply.silence());

        assertThat(failure(Duration.ZERO).reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
    }

    @Test
    void connectionThatDiesAfterASuccessDoesNotSendTheNextImageTwice() throws AnnotationException {
        server.replies(
                dialect().answer(CAPTION), Reply.droppedConnection(), dialect().answer(CAPTION));
        model.ask(QUESTION, TIMEOUT);

        AnnotationException failure = failure(TIMEOUT);

        assertThat(failure.reason()).isEqualTo(TaskReason.MODEL_UNAVAILABLE);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500})
    void keyThatTheServiceQuotesIsNotRepeated(int status) {
        String quoting = "Key " + KEY + " (very-sec****4711) is wrong.";

        AnnotationException failure = failureOf(dialect().error(status, quoting));

        assertThat(failure.detail()).contains("Key ***", "is wrong.").doesNotContain(KEY, "very-sec", "4711");
    }

    @ParameterizedTest
    @EnumSource(ServiceError.class)
    void failureSaysWhatTheServiceSaid(ServiceError error) {
        AnnotationException failure = failureOf(dialect().error(error));

        assertThat(failure.detail()).matches("HTTP \\d{3}: \\w.*").doesNotContain(KEY, "{", "\"");
    }

    @Test
    void modelsAndTheirSettingsDoNotPrintTheKey() {
        assertThat(model.toString()).doesNotContain(KEY);
        assertThat(model.name()).doesNotContain(KEY);
    }

    @Test
    void nothingIsLoggedOfKeyQuestionAndAnswer() throws AnnotationException {
        server.replies(dialect().answer(CAPTION), dialect().error(401, "Key " + KEY + " is wrong."));
        try (CollectedLog log = new CollectedLog()) {
            model.ask(QUESTION, TIMEOUT);
            failure(TIMEOUT);
            Logger.getLogger("of.the.test").fine("collected");

            assertThat(log.messages())
                    .contains("collected")
                    .allSatisfy(message -> assertThat(message)
                            .doesNotContain(KEY, QUESTION.instructions(), QUESTION.request(), "A wall."));
        }
    }

    @Test
    void severalThreadsGetTheirOwnAnswers() throws Exception {
        server.otherwise(dialect().captions());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Answer> asking = () -> model.ask(QUESTION, TIMEOUT);
        try {
            Set<String> texts = new ConcurrentSkipListSet<>();
            for (Future<Answer> answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> asking).toList())) {
                texts.add(answer.get().text());
            }
            assertThat(texts).hasSize(8);
            assertThat(server.charged()).hasSize(8);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Which must be the only one. */
    protected final ModelRequest onlyRequest() {
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0);
    }

    protected final Answer answerTo(Reply reply) throws AnnotationException {
        server.replies(reply);
        Answer answer = model.ask(QUESTION, TIMEOUT);
        assertThat(server.requests()).hasSize(1);
        return answer;
    }

    protected final AnnotationException failureOf(Reply reply) {
        server.replies(reply);
        return failure(TIMEOUT);
    }

    private AnnotationException failure(Duration timeout) {
        AnnotationException failure =
                catchThrowableOfType(AnnotationException.class, () -> model.ask(QUESTION, timeout));
        assertThat(failure).as("no failure").isNotNull();
        return failure;
    }

    /** And that the service was asked once. */
    protected final void assertThatItMayPass(AnnotationException failure, TaskReason reason, Duration retryAfter) {
        assertThat(failure.reason()).as(failure.detail()).isEqualTo(reason);
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.retryAfter().orElse(null)).isEqualTo(retryAfter);
        assertThat(failure.detail()).isNotBlank().doesNotContain(KEY);
        assertThat(server.requests()).hasSize(1);
    }

    /** For this image, and costs nothing. */
    protected static void assertThatItIsFinal(AnnotationException failure) {
        assertThat(failure.reason()).as(failure.detail()).isEqualTo(TaskReason.BAD_ANSWER);
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure.mayBeCharged()).isFalse();
    }

    private static void assertThatProvenanceIsKept(Answer answer) {
        assertThat(answer.modelVersion()).isEqualTo(ModelDialect.MODEL_VERSION);
        assertThat(answer.inputTokens()).isEqualTo(ModelDialect.INPUT_TOKENS);
        assertThat(answer.outputTokens()).isEqualTo(ModelDialect.OUTPUT_TOKENS);
        assertThat(answer.requestId()).isEqualTo(ModelDialect.REQUEST_ID);
    }
}
