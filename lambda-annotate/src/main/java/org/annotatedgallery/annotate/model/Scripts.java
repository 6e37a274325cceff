package org.annotatedgallery.annotate.model;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from its letters that a text cannot be in a language, such as a Chinese one that should be German. Which letters a language
 * is written in is seen from what it calls itself; languages of the same letters are not told apart.
 */
final class Scripts {
    /** What a language is written in beside the letters of its own name, where its tag names no script. */
    private static final Map<String, Set<UnicodeScript>> MORE = Map.ofEntries(
            Map.entry("ja", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("az", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC)),
            Map.entry("bs", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)),
            Map.entry("kk", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)),
            Map.entry("ku", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.ARABIC)),
            Map.entry("pa", EnumSet.of(UnicodeScript.GURMUKHI, UnicodeScript.ARABIC)),
            Map.entry("sr", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)),
            Map.entry("tk", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)),
            Map.entry("tt", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)),
            Map.entry("uz", EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)));

    /** Words with capitals, which keep their letters in texts of other scripts. */
    private static final Pattern NAMES = Pattern.compile("(?<!\\p{Ll})\\p{Ll}*+\\p{Lu}[\\p{Lu}\\p{Ll}]*+");

    private Scripts() {}

    /**
     * Whether most letters are others than the language's, and names are not the reason; false also when nothing is known of the
     * language.
     */
    static boolean contradict(String text, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String ownName = locale.getDisplayLanguage(locale);
        // The JDK calls a language that it knows nothing of as the English call it.
        boolean known = locale.getLanguage().equals("en") || !ownName.equals(locale.getDisplayLanguage(Locale.ENGLISH));
        Set<UnicodeScript> scripts = scriptsOf(locale, ownName);
        String withoutNames = NAMES.matcher(text).replaceAll(" ");
        return known
                && 2 * letters(text, scripts) < letters(text, EnumSet.allOf(UnicodeScript.class))
                && 4 * letters(withoutNames, scripts) <= letters(withoutNames, EnumSet.allOf(UnicodeScript.class));
    }

    private static Set<UnicodeScript> scriptsOf(Locale locale, String ownName) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        ownName.codePoints()
                .filter(Scripts::isTelling)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        if (locale.getScript().isEmpty()) {
            scripts.addAll(MORE.getOrDefault(locale.getLanguage(), Set.of()));
        }
        return scripts;
    }

    private static long letters(String text, Set<UnicodeScript> scripts) {
        return text.codePoints()
                .filter(Scripts::isTelling)
                .filter(letter -> scripts.contains(UnicodeScript.of(letter)))
                .count();
    }

    /** Some letters belong to no script, such as the mark of long vowels in Japanese. */
    private static boolean isTelling(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return Character.isLetter(character) && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }
}
