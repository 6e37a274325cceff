package org.annotatedgallery.annotate.model;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells from its letters that a text cannot be in a language, such as a Chinese one that should be German. Which letters a language
 * is written in is seen from what it calls itself; languages of the same letters are not told apart.
 */
final class Scripts {
    private Scripts() {}

    /** Whether most letters are others than the language's; false also when nothing is known of the language. */
    static boolean contradict(String text, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String ownName = locale.getDisplayLanguage(locale);
        // The JDK calls a language that it knows nothing of as the English call it.
        boolean known = locale.getLanguage().equals("en") || !ownName.equals(locale.getDisplayLanguage(Locale.ENGLISH));
        Map<UnicodeScript, Integer> letters = lettersOf(text);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int expected = lettersOf(ownName).keySet().stream()
                .mapToInt(script -> letters.getOrDefault(script, 0))
                .sum();
        return known && all > 0 && 2 * expected < all;
    }

    private static Map<UnicodeScript, Integer> lettersOf(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(scriptOf(letter), 1, Integer::sum));
        return letters;
    }

    /** Japanese mixes three scripts in every sentence: they count as one. */
    private static UnicodeScript scriptOf(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return switch (script) {
            case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
            default -> script;
        };
    }
}
