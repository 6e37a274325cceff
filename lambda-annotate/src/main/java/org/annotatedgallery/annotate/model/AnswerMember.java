package org.annotatedgallery.annotate.model;

import org.annotatedgallery.annotate.Annotation;

/**
 * The members of the JSON object that a model answers with, for adapters to write as their service's kind of schema. The order
 * is that in which they are to be written: the judgement comes first, because the alt text depends on it.
 */
public enum AnswerMember {
    DECORATIVE("decorative", Kind.FLAG, "Whether the image carries no information at all."),
    ALT_TEXT(
            "altText",
            Kind.TEXT,
            "One sentence of at most " + Annotation.WANTED_ALT_TEXT + " characters; empty if decorative."),
    DESCRIPTION("description", Kind.TEXT, "Two to five sentences."),
    VISIBLE_TEXT("visibleText", Kind.TEXT, "Legible text, verbatim; empty if there is none."),
    TAGS("tags", Kind.TEXTS, "3 to " + Annotation.MAX_TAGS + " tags in lower case."),
    LANGUAGE("language", Kind.TEXT, "BCP 47 tag of the language of altText, description and tags.");

    /** What a member holds. */
    public enum Kind {
        /** True or false. */
        FLAG,
        TEXT,
        /** A list of at most {@link Annotation#MAX_TAGS} texts. */
        TEXTS
    }

    private final String json;
    private final Kind kind;
    private final String description;

    AnswerMember(String json, Kind kind, String description) {
        this.json = json;
        this.kind = kind;
        this.description = description;
    }

    /** Its name in the JSON object. */
    public String json() {
        return json;
    }

    public Kind kind() {
        return kind;
    }

    /** For the model. */
    public String description() {
        return description;
    }
}
