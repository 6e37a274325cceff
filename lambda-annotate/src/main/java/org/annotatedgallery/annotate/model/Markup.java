package org.annotatedgallery.annotate.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Markdown and HTML where plain text was asked for. Only in forms that nobody writes in a sentence: a caption may well tell of a
 * {@code <button>}, of {@code __init__} or of a blank to be filled in.
 */
final class Markup {
    private static final String TAG =
            "(?:a|abbr|article|b|blockquote|body|br|code|div|em|figcaption|figure|font|h[1-6]|head|hr|html"
                    + "|i|iframe|img|li|link|meta|ol|p|pre|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul)";

    private static final List<Form> MARKDOWN = List.of(
            new Form("```+(?:(?:json|text|plaintext|markdown|html)\\s)?", ""),
            new Form("^`([^`]++)`$", "$1"),
            new Form("\\*\\*(?=\\p{L})([^*]++)(?<!\\s)\\*\\*", "$1"),
            new Form("(?<![\\p{L}\\p{N}*])\\*(?=\\p{L})([^*]++)(?<!\\s)\\*(?![\\p{L}\\p{N}*])", "$1"),
            // More than a word: __init__ and _private_ are names in programs.
            new Form("(?<![\\p{L}\\p{N}_])(__?)(?=\\p{L}[^\\s_]*+\\s)([^_]++)(?<!\\s)\\1(?![\\p{L}\\p{N}_])", "$2"),
            new Form("!\\[([^\\[\\]]*+)]\\([^()\\s]*+\\)", "$1"),
            new Form("\\[([^\\[\\]]*+)]\\((?=https?:|/|#|www\\.)[^()\\s]*+\\)", "$1"),
            new Form("^\\s*+(?:##++\\s|#\\s++(?=\\p{Lu})|>\\s|[-*\u2022]\\s++(?=\\p{L}))", ""),
            new Form("\\|?\\s?:?-{3,}+:?\\s?\\|", " "));

    private static final List<Form> HTML = List.of(
            new Form("(?i)<(script|style)\\b[^<>]*+>[^<]*+</\\1\\s*+>", ""),
            new Form("(?i)</" + TAG + "\\s*+>", ""),
            new Form("(?i)<" + TAG + "\\s++[\\w-]++\\s*+=[^<>]*+>", ""),
            new Form("(?i)<(?:br|hr)\\s*+/?>", " "),
            new Form("&lt;", "<"),
            new Form("&gt;", ">"),
            new Form("&quot;", "\""),
            new Form("&(?:apos|#0?39|#x27);", "'"),
            new Form("&(?:nbsp|#160);", " "),
            new Form("&amp;", "&"));

    /** What has lost its end to the above. */
    private static final Pattern OPENING_TAG = Pattern.compile("(?i)<" + TAG + "\\s*+/?>");

    private record Form(Pattern pattern, String plain) {
        Form(String regex, String plain) {
            this(Pattern.compile(regex), plain);
        }

        boolean isIn(String text) {
            return pattern.matcher(text).find();
        }
    }

    private Markup() {}

    /** What is wrong with the form of a text, as in "has Markdown in it". */
    static Optional<String> faultOf(String text) {
        if (MARKDOWN.stream().anyMatch(form -> form.isIn(text))) {
            return Optional.of("has Markdown in it");
        }
        return hasHtml(text) ? Optional.of("has HTML in it") : Optional.empty();
    }

    private static boolean hasHtml(String text) {
        return HTML.stream().anyMatch(form -> form.isIn(text));
    }

    /** What the text says without it. */
    static String removedFrom(String text) {
        String plain = hasHtml(text) ? OPENING_TAG.matcher(replaced(HTML, text)).replaceAll("") : text;
        return replaced(MARKDOWN, plain).strip();
    }

    private static String replaced(List<Form> forms, String text) {
        String plain = text;
        for (Form form : forms) {
            plain = form.pattern().matcher(plain).replaceAll(form.plain());
        }
        return plain;
    }
}
