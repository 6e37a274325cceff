package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the pages say about where captions come from. */
@ApplicationScoped
public class CaptionsConfig {
    /** Who captions new images. */
    public enum Annotator {
        GEMINI,
        OPENAI,
        OFFLINE
    }

    private Annotator annotator;

    /** For the container's proxies. */
    protected CaptionsConfig() {}

    /**
     * @param annotator {@code gemini}, {@code openai} or {@code offline}
     * @throws IllegalArgumentException when it is none of these
     */
    @Inject
    public CaptionsConfig(@ConfigProperty(name = "gallery.annotator", defaultValue = "gemini") String annotator) {
        try {
            this.annotator = Annotator.valueOf(annotator.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gallery.annotator must be gemini, openai or offline: " + annotator, e);
        }
    }

    public Annotator annotator() {
        return annotator;
    }
}
