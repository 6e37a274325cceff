package org.annotatedgallery.annotate;

import java.time.InstantSource;
import java.util.function.Function;
import org.annotatedgallery.annotate.gemini.GeminiConfig;
import org.annotatedgallery.annotate.gemini.GeminiModel;
import org.annotatedgallery.annotate.model.CallAccount;
import org.annotatedgallery.annotate.model.ModelAnnotator;
import org.annotatedgallery.annotate.model.PausingModel;
import org.annotatedgallery.annotate.model.VisionModel;
import org.annotatedgallery.annotate.offline.OfflineAnnotator;
import org.annotatedgallery.annotate.openai.OpenAiConfig;
import org.annotatedgallery.annotate.openai.OpenAiModel;

/** Puts together whoever writes the captions, as the settings say. What the author has written into the file comes first. */
final class AnnotatorChoice {
    private AnnotatorChoice() {}

    /** @throws IllegalArgumentException naming the environment variable whose value is missing or wrong */
    static ImageAnnotator of(AnnotateConfig config, CallAccount account, InstantSource clock) {
        ImageAnnotator annotator = switch (config.annotator()) {
            case GEMINI -> asking(gemini(config.gemini()), config, account, clock);
            case OPENAI -> asking(openAi(config.openai()), config, account, clock);
            case OFFLINE -> new OfflineAnnotator();
        };
        return new EmbeddedFirst(annotator);
    }

    private static ImageAnnotator asking(
            VisionModel model, AnnotateConfig config, CallAccount account, InstantSource clock) {
        return new ModelAnnotator(new PausingModel(model, clock), config.captions(), account, clock);
    }

    private static VisionModel gemini(ModelAccess access) {
        if (!access.hasKey()) {
            throw new IllegalArgumentException("GALLERY_ANNOTATOR=gemini needs GEMINI_API_KEY or GEMINI_SECRET_ARN");
        }
        String model = GeminiConfig.modelName(access.model());
        return withKey(access, model, key -> new GeminiModel(new GeminiConfig(key, model, access.baseUrl())));
    }

    /** Models that run next door want no key. */
    private static VisionModel openAi(ModelAccess access) {
        OpenAiConfig withoutKey = new OpenAiConfig(null, access.model(), access.baseUrl());
        Function<String, VisionModel> withKey =
                key -> new OpenAiModel(new OpenAiConfig(key, withoutKey.model(), withoutKey.baseUrl()));
        return access.hasKey() ? withKey(access, withoutKey.model(), withKey) : new OpenAiModel(withoutKey);
    }

    private static VisionModel withKey(ModelAccess access, String model, Function<String, VisionModel> withKey) {
        return access.apiKey() != null
                ? withKey.apply(access.apiKey())
                : new SecretKeyModel(model, new ApiKeySecret(access.secretArn()), withKey);
    }
}
