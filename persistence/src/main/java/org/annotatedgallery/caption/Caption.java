package org.annotatedgallery.caption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** What an image shows, in words. Immutable; the tags, a collection, stand beside it. */
@Embeddable
public class Caption {
    /** Longest alt text that is kept, in characters; good ones stay under 125. */
    public static final int MAX_ALT_TEXT = 1000;

    /** Longest description and visible text that is kept, in characters. */
    public static final int MAX_DESCRIPTION = 10_000;

    private static final int MAX_MODEL = 100;

    @Column(name = "alt_text")
    private String altText;

    private String description;

    @Column(name = "visible_text")
    private String visibleText;

    private boolean decorative;
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "caption_source")
    private CaptionSource source;

    @Column(name = "caption_model")
    private String model;

    protected Caption() {}

    /**
     * @param source where the words come from
     * @param altText what a screen reader says in place of the image; may be empty only for a decorative one
     * @param description longer, or null
     * @param visibleText text that can be read in the picture, or null
     * @param decorative whether the image says nothing that needs words
     * @param language BCP 47 tag of the words, or null when unknown
     * @param model which model wrote them, or null
     */
    public Caption(
            CaptionSource source,
            String altText,
            String description,
            String visibleText,
            boolean decorative,
            String language,
            String model) {
        this.source = Objects.requireNonNull(source);
        this.altText = altText;
        this.description = description;
        this.visibleText = visibleText;
        this.decorative = decorative;
        this.language = language;
        this.model = model == null || model.length() <= MAX_MODEL ? model : model.substring(0, MAX_MODEL);
    }

    public CaptionSource source() {
        return source;
    }

    public String altText() {
        return altText;
    }

    public String description() {
        return description;
    }

    public String visibleText() {
        return visibleText;
    }

    public boolean decorative() {
        return decorative;
    }

    public String language() {
        return language;
    }

    public String model() {
        return model;
    }
}
