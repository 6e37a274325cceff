package org.annotatedgallery.annotate;

import java.util.function.Function;
import org.annotatedgallery.image.TaskReason;

/**
 * Asks a model with a key from a secret, read once and kept. When the model's service refuses it and the secret has
 * another one by now, that one is tried at once: a rotated key costs no caption.
 */
final class SecretKeyAnnotator implements ImageAnnotator {
    private final ApiKeySecret secret;
    private final Function<String, ImageAnnotator> withKey;
    private String key;
    private ImageAnnotator annotator;

    /** @param withKey throws IllegalArgumentException for what cannot be a key */
    SecretKeyAnnotator(ApiKeySecret secret, Function<String, ImageAnnotator> withKey) {
        this.secret = secret;
        this.withKey = withKey;
    }

    @Override
    public Annotation annotate(AnnotationRequest request) throws AnnotationException {
        ImageAnnotator current = current();
        try {
            return current.annotate(request);
        } catch (AnnotationException refusal) {
            if (refusal.reason() != TaskReason.NOT_CONFIGURED || renew() == current) {
                throw refusal;
            }
        }
        return current().annotate(request);
    }

    private synchronized ImageAnnotator current() throws AnnotationException {
        return annotator == null ? renew() : annotator;
    }

    private synchronized ImageAnnotator renew() throws AnnotationException {
        String newest = secret.read();
        if (!newest.equals(key)) {
            annotator = annotatorWith(newest);
            key = newest;
        }
        return annotator;
    }

    private ImageAnnotator annotatorWith(String newKey) throws AnnotationException {
        try {
            return withKey.apply(newKey);
        } catch (IllegalArgumentException e) {
            throw new AnnotationException(TaskReason.NOT_CONFIGURED, true, null, e.getMessage());
        }
    }
}
