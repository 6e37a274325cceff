package org.annotatedgallery.annotate.gemini;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.ImageAnnotator;
import org.annotatedgallery.image.TaskReason;

/**
 * Has Gemini write the caption. A bad answer is asked for once more; anything that may pass is left to the caller, so
 * that each try at an image costs two calls at most.
 */
public final class GeminiAnnotator implements ImageAnnotator, AutoCloseable {
    private static final Logger LOG = System.getLogger(GeminiAnnotator.class.getName());

    /** Room for 3,000 characters of visible text in any script, and twice that when it was not enough. */
    static final int MAX_OUTPUT_TOKENS = 4_096;

    /** With less time left no answer can be expected, but it would be charged. */
    static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

    /** No status either: after the last attempt at a status to retry, the client still sleeps up to two seconds. */
    private static final HttpRetryOptions NO_RETRY =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    private final Client client;
    private final String model;
    private final CaptionQuestion question;
    private final AnswerReader answers;
    private final InstantSource clock;

    public GeminiAnnotator(GeminiConfig config) {
        this(config, InstantSource.system());
    }

    GeminiAnnotator(GeminiConfig config, InstantSource clock) {
        this.client = client(config);
        this.model = config.model();
        this.question = new CaptionQuestion(Prompt.CURRENT);
        this.answers = new AnswerReader(config.model(), Prompt.CURRENT);
        this.clock = clock;
    }

    /** Says explicitly what the client would otherwise look up in GOOGLE_… variables of the environment. */
    private static Client client(GeminiConfig config) {
        return Client.builder()
                .apiKey(config.apiKey())
                .vertexAI(false)
                .httpOptions(HttpOptions.builder()
                        .baseUrl(config.baseUrl().toString())
                        .retryOptions(NO_RETRY)
                        .build())
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(GeminiTransport.httpClient())
                        .build())
                .build();
    }

    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        try {
            return ask(request, MAX_OUTPUT_TOKENS);
        } catch (BadAnswerException first) {
            LOG.log(Level.INFO, "Bad answer, asking once more: {0}", first.getMessage());
            return askAgain(request);
        }
    }

    private Annotation askAgain(AnnotationRequest request) throws AnnotationException {
        try {
            return ask(request, 2 * MAX_OUTPUT_TOKENS);
        } catch (BadAnswerException second) {
            throw new AnnotationException(TaskReason.BAD_ANSWER, false, null, second.getMessage());
        }
    }

    private Annotation ask(AnnotationRequest request, int maxOutputTokens)
            throws AnnotationException, BadAnswerException {
        Duration left = Duration.between(clock.instant(), request.deadline());
        if (left.compareTo(SHORTEST_CALL) < 0) {
            throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "no time left to ask");
        }
        return answers.read(send(request, maxOutputTokens, left));
    }

    private GenerateContentResponse send(AnnotationRequest request, int maxOutputTokens, Duration timeout)
            throws AnnotationException {
        try {
            return client.models.generateContent(
                    model, question.content(request.jpeg()), question.config(maxOutputTokens, timeout));
        } catch (ApiException e) {
            throw ErrorMapping.map(e);
        } catch (GenAiIOException e) {
            throw ErrorMapping.map(e);
        } catch (ClassCastException e) {
            // Thrown by the client where "candidates" is there but no list, as some gateways answer.
            throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "candidates are no list");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
