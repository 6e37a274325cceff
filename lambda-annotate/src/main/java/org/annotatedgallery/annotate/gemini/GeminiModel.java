package org.annotatedgallery.annotate.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.genai.Client;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.time.Duration;
import java.util.List;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.ApiKey;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.http.OneRequestClient;
import org.annotatedgallery.annotate.http.Refusals;
import org.annotatedgallery.annotate.http.RefusedException;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Question;
import org.annotatedgallery.annotate.model.VisionModel;

/** Gemini, through Google's client on top of our HTTP: an error of the service reaches us as what it is. */
public final class GeminiModel implements VisionModel, AutoCloseable {
    /** No status either: after the last attempt at a status to retry, the client still sleeps up to two seconds. */
    private static final HttpRetryOptions NO_RETRY =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    private final Client client;
    private final GeminiConfig config;
    private final GeminiRequest request;
    private final Refusals refusals = new Refusals();

    public GeminiModel(GeminiConfig config) {
        this.client = client(config);
        this.config = config;
        this.request = new GeminiRequest(config.model());
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
                        .customHttpClient(OneRequestClient.create())
                        .build())
                .build();
    }

    @Override
    public String name() {
        return config.model();
    }

    @Override
    public Answer ask(Question question, Duration timeout) throws AnnotationException {
        try {
            Answer answer = new GeminiAnswer(send(question, timeout)).read();
            if (answer.ending() == Answer.Ending.COMPLETE) {
                refusals.answered();
            }
            return answer;
        } catch (GenAiIOException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // Some gateways answer with nulls and numbers where the client takes texts and lists for granted.
            throw unreadable(e);
        }
    }

    private GenerateContentResponse send(Question question, Duration timeout) {
        return client.models.generateContent(
                config.model(), request.content(question), request.config(question, timeout));
    }

    private AnnotationException failure(GenAiIOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof RefusedException refusal) {
            return refusals.failure(refusal, GeminiDelay.in(refusal), withoutKey(refusal.getMessage()));
        }
        return cause instanceof JsonProcessingException
                ? unreadable(cause)
                : CallFailure.broken(cause, withoutKey(cause.toString()));
    }

    /** Without the cause's words, which could quote the answer. */
    private static AnnotationException unreadable(Throwable cause) {
        return CallFailure.lost(
                "what was answered cannot be read: " + cause.getClass().getSimpleName());
    }

    private String withoutKey(String words) {
        return ApiKey.hiddenIn(words, config.apiKey());
    }

    @Override
    public void close() {
        client.close();
    }
}
