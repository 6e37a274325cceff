package org.annotatedgallery.imaging;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zlib stream that a stranger packed: a few kilobytes of it can mean gigabytes. */
final class Deflated {
    private Deflated() {}

    /** What the stream from an offset on holds; null when that is more than so many bytes, or broken. */
    static byte[] inflate(byte[] packed, int offset, int maxBytes) {
        int start = Math.min(packed.length, offset);
        Inflater inflater = new Inflater();
        try {
            byte[] bytes = new byte[maxBytes];
            inflater.setInput(packed, start, packed.length - start);
            int length = inflater.inflate(bytes);
            return inflater.finished() ? Arrays.copyOf(bytes, length) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
