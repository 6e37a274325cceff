package org.annotatedgallery.annotate.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases in the format that {@code rules-en.txt} explains, found in texts by their words alone. */
final class Phrases {
    private static final String LETTER_OR_DIGIT = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern ANYTHING_ELSE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A bound, so that no text however made takes long. */
    private static final String ANY_WORDS = "(?:" + LETTER_OR_DIGIT + "++ ){0,20}?";

    private final Pattern pattern;

    Phrases(List<String> phrases) {
        pattern = Pattern.compile(phrases.stream().map(Phrases::regex).collect(Collectors.joining("|")));
    }

    /** Whether the whole text is one of them. */
    boolean are(String text) {
        return pattern.matcher(words(text) + " ").matches();
    }

    /** Whether a text begins with one of them. */
    boolean begin(String text) {
        return pattern.matcher(words(text) + " ").lookingAt();
    }

    /** Letters and digits in small letters, with single spaces for all that stands between them. */
    static String words(String text) {
        String lowerCase = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ANYTHING_ELSE.matcher(lowerCase).replaceAll(" ").strip();
    }

    private static String regex(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(Phrases::choice).collect(Collectors.joining());
    }

    private static String choice(String choice) {
        if (choice.equals("*")) {
            return ANY_WORDS;
        }
        boolean mayBeMissing = choice.startsWith("|");
        String either = Arrays.stream(choice.substring(mayBeMissing ? 1 : 0).split("\\|"))
                .map(Phrases::word)
                .collect(Collectors.joining("|"));
        return "(?:(?:" + either + ") )" + (mayBeMissing ? "?" : "");
    }

    /** Words hold neither spaces nor anything that has a meaning in a regular expression. */
    private static String word(String word) {
        return Arrays.stream(word.split("\\*", -1))
                .map(Phrases::words)
                .collect(Collectors.joining(LETTER_OR_DIGIT + "*"));
    }
}
