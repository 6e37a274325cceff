package org.annotatedgallery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's search words in lower case, split by how the database can find them: long enough words of an alphabet by the
 * beginning of an indexed word, all others (InnoDB indexes nothing under three characters and does not segment Chinese or
 * Japanese) anywhere in the text. Stop words are left out because they are never indexed.
 */
public record SearchTerms(List<String> beginnings, List<String> fragments) {
    private static final int MAX_WORDS = 10;
    private static final int MIN_INDEXED_LENGTH = 3;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern UNSEGMENTED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    /** InnoDB's default list (INFORMATION_SCHEMA.INNODB_FT_DEFAULT_STOPWORD). */
    private static final List<String> STOP_WORDS = Arrays.asList(
            ("a about an are as at be by com de en for from how i in is it la of on or that the this to was what when "
                            + "where who will with und the www")
                    .split(" "));

    public static SearchTerms parse(String text) {
        List<String> indexed = new ArrayList<>();
        List<String> fragments = new ArrayList<>();
        SEPARATORS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                .distinct()
                .limit(MAX_WORDS)
                .forEach(word -> (isIndexed(word) ? indexed : fragments).add(word));
        return new SearchTerms(List.copyOf(indexed), List.copyOf(fragments));
    }

    /** For MySQL's {@code MATCH … AGAINST (… IN BOOLEAN MODE)}. */
    String booleanExpression() {
        return beginnings.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    private static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= MIN_INDEXED_LENGTH
                && !UNSEGMENTED.matcher(word).find();
    }
}
