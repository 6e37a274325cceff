package org.annotatedgallery.imaging;

import java.util.Arrays;

/** An international text chunk of a PNG behind its keyword (PNG third edition, section 11.3.3.4). */
final class PngText {
    private static final int COMPRESSION_BYTES = 2;

    private PngText() {}

    /** The chunk's text, which may be compressed; empty when it is broken or longer than so many bytes. */
    static byte[] unpack(byte[] chunk, int maxBytes) {
        if (chunk.length < COMPRESSION_BYTES) {
            return new byte[0];
        }
        int start = afterZero(chunk, afterZero(chunk, COMPRESSION_BYTES));
        if (chunk[0] == 0) {
            return Arrays.copyOfRange(chunk, start, chunk.length);
        }
        byte[] text = Deflated.inflate(chunk, start, maxBytes);
        return text == null ? new byte[0] : text;
    }

    /** Behind the language tag, then behind the translated keyword; at most the chunk's end. */
    private static int afterZero(byte[] chunk, int start) {
        int at = start;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return Math.min(chunk.length, at + 1);
    }
}
