package org.annotatedgallery.browse;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without case and accents, as the database compares texts, that knows where each of its characters comes from. */
final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** So much longer a text may become when accents are split off (Unicode Standard Annex 15), in UTF-16. */
    private static final int MOST_GROWTH = 4;

    private final StringBuilder folded = new StringBuilder();
    /** Where in the text each folded character begins, and the text's length behind the last one. */
    private final int[] origins;

    FoldedText(String text) {
        origins = new int[MOST_GROWTH * text.length() + 1];
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String character = fold(Character.toString(text.codePointAt(at)));
            for (int i = 0; i < character.length(); i++) {
                origins[folded.length()] = at;
                folded.append(character.charAt(i));
            }
        }
        origins[folded.length()] = text.length();
    }

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Marks where words begin with these characters. */
    void markBeginnings(String word, BitSet marked) {
        mark(word, marked, true);
    }

    void markAnywhere(String word, BitSet marked) {
        mark(word, marked, false);
    }

    private void mark(String word, BitSet marked, boolean beginningsOnly) {
        if (word.isEmpty()) {
            return;
        }
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (!beginningsOnly || at == 0 || !isOfWord(folded.codePointBefore(at))) {
                marked.set(origins[at], origins[at + word.length()]);
            }
        }
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }
}
