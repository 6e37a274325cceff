package org.annotatedgallery.imaging;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** One text in several languages, in the file's order. A text without a language is the one for everybody. */
record LanguageAlternatives(List<EmbeddedText> texts) {
    /** A language and its subtags (RFC 5646, section 2.1); x-default and other private tags name no language. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    /** What programs should have room for (RFC 5646, section 4.4.1). */
    private static final int TAG_LENGTH = 35;

    private static final int SAME = Integer.MAX_VALUE;
    private static final int FOR_EVERYBODY = 0;
    private static final int OTHER = -1;

    /** A tag as a file says it; null when it says none. */
    static String language(String tag) {
        boolean said = tag != null
                && tag.length() <= TAG_LENGTH
                && LANGUAGE_TAG.matcher(tag).matches();
        return said ? tag : null;
    }

    /**
     * The text in the preferred language, else in the one that shares most subtags with it, else the one for everybody,
     * else the first; null without any.
     */
    EmbeddedText choose(String preferredLanguage) {
        return texts.stream()
                .max(Comparator.comparingInt(text -> closeness(text.language(), preferredLanguage)))
                .map(this::inItsLanguage)
                .orElse(null);
    }

    private static int closeness(String language, String preferred) {
        if (language == null) {
            return FOR_EVERYBODY;
        }
        if (language.equalsIgnoreCase(preferred)) {
            return SAME;
        }
        String[] subtags = language.split("-");
        String[] wanted = preferred.split("-");
        int shared = 0;
        while (shared < Math.min(subtags.length, wanted.length) && subtags[shared].equalsIgnoreCase(wanted[shared])) {
            shared++;
        }
        return shared == 0 ? OTHER : shared;
    }

    /** XMP has the text for everybody repeat one of the others, which says its language (part 1, "Language alternative"). */
    private EmbeddedText inItsLanguage(EmbeddedText chosen) {
        return texts.stream()
                .filter(text -> text.language() != null && chosen.language() == null)
                .filter(text -> text.text().equals(chosen.text()))
                .findFirst()
                .orElse(chosen);
    }
}
