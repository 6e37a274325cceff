package org.annotatedgallery.annotate;

import java.time.Duration;
import java.util.function.Function;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Question;
import org.annotatedgallery.annotate.model.VisionModel;
import org.annotatedgallery.image.TaskReason;

/**
 * Reaches a model with a key from a secret, read once and kept. When the model's service refuses it and the secret has
 * another one by now, that one is tried at once: a rotated key costs no caption.
 */
final class SecretKeyModel implements VisionModel {
    private final String name;
    private final ApiKeySecret secret;
    private final Function<String, VisionModel> withKey;
    private String key;
    private VisionModel model;

    /**
     * @param name of the model, whatever the key
     * @param withKey throws IllegalArgumentException for what cannot be a key
     */
    SecretKeyModel(String name, ApiKeySecret secret, Function<String, VisionModel> withKey) {
        this.name = name;
        this.secret = secret;
        this.withKey = withKey;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(Question question, Duration timeout) throws AnnotationException {
        VisionModel current = current();
        try {
            return current.ask(question, timeout);
        } catch (AnnotationException refusal) {
            if (refusal.reason() != TaskReason.NOT_CONFIGURED || renew() == current) {
                throw refusal;
            }
        }
        return current().ask(question, timeout);
    }

    private synchronized VisionModel current() throws AnnotationException {
        return model == null ? renew() : model;
    }

    private synchronized VisionModel renew() throws AnnotationException {
        String newest = secret.read();
        if (!newest.equals(key)) {
            model = modelWith(newest);
            key = newest;
        }
        return model;
    }

    private VisionModel modelWith(String newKey) throws AnnotationException {
        try {
            return withKey.apply(newKey);
        } catch (IllegalArgumentException e) {
            throw new AnnotationException(TaskReason.NOT_CONFIGURED, true, null, e.getMessage());
        }
    }
}
