package org.annotatedgallery.campaign;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.caption.LanguageTags;

/**
 * Which images a campaign is for; null where it does not matter. Images whose caption is a person's never are, nor those
 * that a caption is on its way to.
 *
 * @param modelBefore captions of models that were used here before this one was; of any other model when it never was
 * @param promptVersionBefore captions that an older prompt than this one asked for, by the number in its name
 * @param language BCP 47 tag of captions in this language; one without a region means all regions
 * @param tag one of the image's
 */
public record CampaignFilter(
        String modelBefore, Integer promptVersionBefore, String language, Source source, String tag) {
    /** All images that a campaign may be for. */
    public static final CampaignFilter ALL = new CampaignFilter(null, null, null, null, null);

    private static final int MAX_NAME = 100;
    private static final Pattern PROMPT_VERSION = Pattern.compile("v(\\d{1,6})");

    /** Where a caption comes from; a person's words are not among them. */
    public enum Source {
        MODEL,
        OFFLINE,
        EMBEDDED,
        /** Images without a caption. */
        NONE
    }

    /**
     * Checks what people have written.
     *
     * @throws IllegalArgumentException beginning with the component's name, in a sentence
     */
    public CampaignFilter {
        checkLength("modelBefore", modelBefore);
        checkLength("tag", tag);
        if (language != null && !LanguageTags.isValid(language)) {
            throw new IllegalArgumentException("language must be a BCP 47 tag such as en or pt-BR.");
        }
    }

    private static void checkLength(String name, String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_NAME)) {
            throw new IllegalArgumentException("%s must have 1 to %s characters.".formatted(name, MAX_NAME));
        }
    }

    /**
     * Reads what a person or a program has written; null where nothing is.
     *
     * @param promptVersionBefore such as {@code v2}
     * @param source a {@link Source}'s name
     * @throws IllegalArgumentException beginning with the name of what is wrong, in a sentence
     */
    public static CampaignFilter parse(
            String modelBefore, String promptVersionBefore, String language, String source, String tag) {
        return new CampaignFilter(modelBefore, promptNumber(promptVersionBefore), language, source(source), tag);
    }

    private static Integer promptNumber(String name) {
        if (name == null) {
            return null;
        }
        Matcher matcher = PROMPT_VERSION.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("promptVersionBefore must be a v and a number, such as v2.");
        }
        return Integer.valueOf(matcher.group(1));
    }

    private static Source source(String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("source must be one of "
                        + Arrays.toString(Source.values()) + "; people's own words are never touched."));
    }

    /** The name of the prompt version that {@link #promptVersionBefore} is about, or null. */
    public String promptNameBefore() {
        return promptVersionBefore == null ? null : "v" + promptVersionBefore;
    }
}
