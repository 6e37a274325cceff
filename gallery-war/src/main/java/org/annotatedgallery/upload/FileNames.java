package org.annotatedgallery.upload;

import java.util.regex.Pattern;

/** Makes what a browser calls a file fit to be shown. It is never part of a key or a path. */
final class FileNames {
    /** In characters, as the column has it. */
    static final int MAX_LENGTH = 255;

    private static final String UNNAMED = "unnamed";
    private static final Pattern FOLDERS = Pattern.compile("(?s)^.*[/\\\\]");

    /** Control characters, halves of characters, line and paragraph separators, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private FileNames() {}

    /**
     * @param name as sent, or null
     * @return without folders and unseen characters, 1 to 255 characters
     */
    static String shown(String name) {
        if (name == null) {
            return UNNAMED;
        }
        String base = UNSEEN.matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll("")
                .strip();
        return base.isEmpty() ? UNNAMED : cut(base);
    }

    private static String cut(String name) {
        int characters = name.codePointCount(0, name.length());
        return characters <= MAX_LENGTH ? name : name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH));
    }
}
