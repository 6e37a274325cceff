package org.annotatedgallery.annotate.openai;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.ApiKey;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.http.OneRequestClient;
import org.annotatedgallery.annotate.http.Refusals;
import org.annotatedgallery.annotate.http.RefusedException;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Question;
import org.annotatedgallery.annotate.model.VisionModel;

/** Any model behind OpenAI's chat completions with image input. */
public final class OpenAiModel implements VisionModel {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = OneRequestClient.create();
    private final OpenAiConfig config;
    private final HttpUrl address;
    private final ChatRequest chatRequest;
    private final Refusals refusals = new Refusals();

    public OpenAiModel(OpenAiConfig config) {
        this.config = config;
        this.address = HttpUrl.get(config.baseUrl())
                .newBuilder()
                .addPathSegments("chat/completions")
                .build();
        this.chatRequest = new ChatRequest(config.model());
    }

    @Override
    public String name() {
        return config.model();
    }

    @Override
    public Answer ask(Question question, Duration timeout) throws AnnotationException {
        Call call = client.newCall(request(question));
        call.timeout().timeout(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return read(response.body().string());
        } catch (RefusedException e) {
            ChatRefusal refusal = new ChatRefusal(e, withoutKey(e.getMessage()));
            Optional<Answer> answer = refusal.answer();
            if (answer.isPresent()) {
                return answer.get();
            }
            throw refusal.failure(refusals);
        } catch (IOException e) {
            throw CallFailure.broken(e, withoutKey(e.toString()));
        }
    }

    private Request request(Question question) {
        Request.Builder request =
                new Request.Builder().url(address).post(RequestBody.create(chatRequest.json(question), JSON));
        if (config.apiKey() != null) {
            request.header("Authorization", "Bearer " + config.apiKey());
        }
        return request.build();
    }

    private Answer read(String body) throws AnnotationException {
        Answer answer = ChatAnswer.of(body)
                .orElseThrow(() -> CallFailure.lost("what was answered is no JSON object"))
                .read();
        if (answer.ending() == Answer.Ending.COMPLETE) {
            refusals.answered();
        }
        return answer;
    }

    private String withoutKey(String words) {
        return ApiKey.hiddenIn(words, config.apiKey());
    }
}
