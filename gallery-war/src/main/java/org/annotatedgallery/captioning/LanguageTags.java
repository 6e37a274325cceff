package org.annotatedgallery.captioning;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages that people say words to be in, by their BCP 47 tags. */
public final class LanguageTags {
    /** What its column holds; longer ones do not occur (RFC 5646, section 4.4.1). */
    private static final int MAX_LENGTH = 35;

    /** Longer ones are well-formed, but none has ever been registered (RFC 5646, section 2.2.1): "german" is no tag. */
    private static final int MAX_PRIMARY = 3;

    private LanguageTags() {}

    /** Whether it is well-formed and names a language; null and the empty tag do not. */
    public static boolean isValid(String tag) {
        if (tag == null || tag.length() > MAX_LENGTH) {
            return false;
        }
        try {
            String primary = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return !primary.isEmpty() && primary.length() <= MAX_PRIMARY;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
