package org.annotatedgallery.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes one harmless line of text that comes from elsewhere: from a file, or from whoever described it. */
public final class PlainText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\x85]+");
    /**
     * Control characters, halves of surrogate pairs, what stands for undecodable bytes, and the marks that turn the
     * direction of all text behind them (UAX #9, sections 2.1 to 2.4), in which one text could disguise another.
     */
    private static final Pattern HARMFUL =
            Pattern.compile("[[\\p{Cc}\\p{Cs}\\uFFFD\\u202A-\\u202E\\u2066-\\u2069]&&[^\\s\\x85]]+");

    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]");

    private PlainText() {}

    /** UTF-8 where the bytes are that, else what Windows and ISO 8859-1 write. */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    static String upToNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The text's visible words in one line of at most so many characters; empty without any. */
    public static String clean(String text, int maxLength) {
        String line = SPACES.matcher(HARMFUL.matcher(text).replaceAll("")).replaceAll(" ");
        String cut = cut(line.strip(), maxLength);
        return VISIBLE.matcher(cut).find() ? cut : "";
    }

    /** At most so many characters, never half of a surrogate pair. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(maxLength - 1));
        return text.substring(0, splitsPair ? maxLength - 1 : maxLength).strip();
    }
}
