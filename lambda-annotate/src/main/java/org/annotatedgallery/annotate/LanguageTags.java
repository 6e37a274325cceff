package org.annotatedgallery.annotate;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages by their BCP 47 tags. */
public final class LanguageTags {
    /** What its column holds; longer ones do not occur (RFC 5646, section 4.4.1). */
    private static final int MAX_LENGTH = 35;

    private LanguageTags() {}

    /** Whether it is well-formed and names a language. */
    public static boolean isValid(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return tag.length() <= MAX_LENGTH
                    && !primary(tag).isEmpty()
                    && !locale.getLanguage().equals("und");
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The language alone, without script, region or variant; empty when there is none. */
    public static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** As {@code German (de)}, for whoever reads English. */
    public static String inEnglish(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " (" + tag + ")";
    }
}
