package org.annotatedgallery.annotate;

import org.annotatedgallery.annotate.gemini.GeminiAnnotator;
import org.annotatedgallery.annotate.gemini.GeminiConfig;
import org.annotatedgallery.annotate.offline.OfflineAnnotator;

/** Who writes the captions: Gemini where there is a key for it, else whatever can be said without a model. */
final class AnnotatorChoice {
    private AnnotatorChoice() {}

    /** @throws IllegalArgumentException naming the environment variable whose value is wrong */
    static ImageAnnotator of(AnnotateConfig config) {
        if (config.apiKey() != null) {
            return gemini(config, config.apiKey());
        }
        if (config.secretArn() != null) {
            return new SecretKeyAnnotator(new ApiKeySecret(config.secretArn()), key -> gemini(config, key));
        }
        return new OfflineAnnotator();
    }

    private static GeminiAnnotator gemini(AnnotateConfig config, String key) {
        return new GeminiAnnotator(new GeminiConfig(key, config.model(), config.baseUrl()));
    }
}
