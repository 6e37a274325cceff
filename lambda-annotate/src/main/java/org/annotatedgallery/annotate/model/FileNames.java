package org.annotatedgallery.annotate.model;

import java.util.regex.Pattern;

/** Tells names of files from words that say what is in them. */
final class FileNames {
    private static final Pattern EXTENSION =
            Pattern.compile("\\S+\\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|avif|svg|pdf)", Pattern.CASE_INSENSITIVE);

    /** DSC01234, P1010023, 20240101_120000 and my_trip_2; whatever has no letters names nothing either. */
    private static final Pattern CAMERA =
            Pattern.compile("\\p{L}{1,4}\\d{4,}\\S*|[\\p{L}\\p{M}\\p{N}-]+_\\S*|[^\\p{L}]*");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|data:|file:)\\S*");

    /** Scripts with capitals put spaces between words: without any it is one word, or none at all. */
    private static final Pattern ONE_WORD = Pattern.compile("\\S*[\\p{Lu}\\p{Ll}\\p{N}]\\S*");

    private FileNames() {}

    /** Whether a text looks like a file's name or its address, whatever the file is called. */
    static boolean isOne(String text) {
        return EXTENSION.matcher(text).matches()
                || CAMERA.matcher(text).matches()
                || ADDRESS.matcher(text).matches();
    }

    /** Whether it is the file's whole name; words alone may well say what is in the image. */
    static boolean isWholeName(String text, String fileName) {
        return fileName.lastIndexOf('.') > 0 && Phrases.words(text).equals(Phrases.words(fileName));
    }

    /** Whether it is the file's name without the extension, and no more than a word. */
    static boolean isStem(String text, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return ONE_WORD.matcher(text).matches() && Phrases.words(text).equals(Phrases.words(stem));
    }
}
