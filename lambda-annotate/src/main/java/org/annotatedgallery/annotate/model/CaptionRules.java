package org.annotatedgallery.annotate.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.model.RuleBook.Section;

/** What may not stand in a caption, whoever wrote it. */
public final class CaptionRules {
    private static final RuleBook RULES = new RuleBook();

    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<![ \\p{N}])[ \\p{N}]++$");

    /** Of a script with capitals: an ideograph says something. */
    private static final Pattern ONE_LETTER = Pattern.compile("[\\p{Lu}\\p{Ll}]");

    /** Hyphens stand within words too. */
    private static final Pattern END_OF_PREAMBLE =
            Pattern.compile("[,!.:;\uFF1A\u3001\u3002\uFF01\uFF0C\u060C]|\\s[-\u2013\u2014]\\s");

    private static final int WORDS_OF_AN_ECHO = 5;

    private CaptionRules() {}

    /**
     * Whether a text says nothing of what is in the image: a placeholder, or a file's name.
     *
     * @param fileName what the image's user called the file
     */
    public static boolean saysNothing(String altText, String fileName) {
        String text = withoutFullStop(altText);
        String words = Phrases.words(text);
        Phrases nothing = RULES.phrases(Section.NOTHING);
        return ONE_LETTER.matcher(words).matches()
                || nothing.are(words)
                || nothing.are(NUMBER_BEHIND.matcher(words).replaceFirst(""))
                || FileNames.isOne(text)
                || FileNames.isWholeName(text, fileName);
    }

    /** Whether a text is no more than the name of its file; an author may mean it, a model was told not to. */
    static boolean repeatsFileName(String altText, String fileName) {
        return FileNames.isStem(withoutFullStop(altText), fileName);
    }

    /** Whether a text begins like what we asked for it in. */
    static boolean isEcho(String text) {
        String[] words = Phrases.words(text).split(" ");
        String beginning = String.join(" ", Arrays.copyOf(words, Math.min(words.length, WORDS_OF_AN_ECHO)));
        return words.length > 3
                && Arrays.stream(AnswerMember.values())
                        .anyMatch(member -> Phrases.words(member.description()).contains(beginning));
    }

    /** Whether a text begins by saying that its writer will not or cannot say what is in the image. */
    static boolean isRefusal(String text) {
        return RULES.phrases(Section.REFUSAL).begin(text);
    }

    /** Whether a text begins by saying that the image is an image. */
    static boolean isRedundant(String text) {
        return RULES.phrases(Section.REDUNDANT).begin(text);
    }

    /** A text without what was said at its beginning to whoever asked for it; empty when that was all. */
    static String withoutPreamble(String text) {
        String rest = text;
        int end = endOfPreamble(rest);
        while (end > 0) {
            rest = rest.substring(end).strip();
            end = endOfPreamble(rest);
        }
        return rest.equals(text) ? text : capitalized(rest);
    }

    private static int endOfPreamble(String text) {
        Matcher matcher = END_OF_PREAMBLE.matcher(text);
        boolean ends = matcher.find();
        String beginning = ends ? text.substring(0, matcher.start()) : text;
        if (!RULES.phrases(Section.PREAMBLE).are(beginning)) {
            return 0;
        }
        return ends ? matcher.end() : text.length();
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int second = text.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(text.codePointAt(0))) + text.substring(second);
    }

    private static String withoutFullStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") || stripped.endsWith("\u3002")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
    }
}
