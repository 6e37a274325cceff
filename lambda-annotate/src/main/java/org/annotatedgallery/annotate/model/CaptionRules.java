package org.annotatedgallery.annotate.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may not stand in a caption, whoever wrote it. */
public final class CaptionRules {
    private static final String ANYTHING_BUT_LETTERS_AND_DIGITS = "[^\\p{L}\\p{M}\\p{N}]+";

    /** The whole text, of which nothing but letters and single spaces are left. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?:an? |the |my |your |this )?(?:"
            + "image|img|picture|photo|photograph|graphic|screenshot|file|untitled|unnamed|placeholder|"
            + "alt|alt text|alternative text|caption|description|title|text|string|"
            + "image description|image caption|photo caption|insert .* here|.*lorem ipsum.*|"
            + "no (?:alt text|caption|description)(?: available)?|not available|n a|none|null|undefined|unknown|todo|tbd|"
            + "xxx+|test|bild|foto)");

    private static final Pattern FILE_NAME =
            Pattern.compile("\\S+\\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|svg|pdf)", Pattern.CASE_INSENSITIVE);

    /** Which a file may well be called by what it shows; cameras and phones use one or two, and numbers. */
    private static final Pattern SEVERAL_WORDS = Pattern.compile("(?:[\\p{L}\\p{M}]+ ){2,}[\\p{L}\\p{M}]+");

    /** Only what nobody writes in a sentence: a hyphen, a number or an asterisk alone is no Markdown. */
    private static final Pattern MARKDOWN =
            Pattern.compile("```|\\*\\*[^*]+\\*\\*|__[^_]+__|`[^`]+`|!?\\[[^]]*]\\([^)]*\\)|^\\s*(?:#{1,6}|[-*+>])\\s");

    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\\d{1,6});");

    private static final Pattern PREAMBLE = Pattern.compile(
            "here(?: is|'s|’s| are)\\b|sure\\b|certainly\\b|of course\\b|okay\\b|as an ai\\b|i(?:'m|’m| am)? "
                    + "(?:sorry|unable|cannot|can't|can’t|apologi[sz]e)\\b|alt text:|caption:|description:",
            Pattern.CASE_INSENSITIVE);

    /** What a screen reader has said already when it comes to the alt text. */
    private static final Pattern REDUNDANT = Pattern.compile(
            "(?:(?:an?|the|this) )?(?:image|picture|photo|photograph) "
                    + "(?:of|showing|shows|depicting|depicts|features|contains|captures|displays)\\b"
                    + "|(?:(?:das|ein|dieses) )?(?:bild|foto) (?:von|zeigt)\\b",
            Pattern.CASE_INSENSITIVE);

    private CaptionRules() {}

    /**
     * Whether a text says nothing of what is in the image: a placeholder, or a file's name.
     *
     * @param fileName what the image's user called the file
     */
    public static boolean saysNothing(String altText, String fileName) {
        String words = words(altText);
        return words.isEmpty() || PLACEHOLDER.matcher(words).matches() || isFileName(altText, words, fileName);
    }

    private static boolean isFileName(String altText, String words, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return FILE_NAME.matcher(altText.strip()).matches()
                || words.equals(words(fileName))
                || words.equals(words(stem)) && !SEVERAL_WORDS.matcher(words).matches();
    }

    /** What is wrong with the form of a text, as in "has Markdown in it". */
    static Optional<String> faultOf(String text) {
        if (MARKDOWN.matcher(text).find()) {
            return Optional.of("has Markdown in it");
        }
        return HTML.matcher(text).find() ? Optional.of("has HTML in it") : Optional.empty();
    }

    /** Whether a text begins by talking to whoever asked for it. */
    static boolean hasPreamble(String text) {
        return PREAMBLE.matcher(text).lookingAt();
    }

    /** Whether a text begins by saying that the image is an image. */
    static boolean isRedundant(String text) {
        return REDUNDANT.matcher(text).lookingAt();
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll(ANYTHING_BUT_LETTERS_AND_DIGITS, " ")
                .strip();
    }
}
