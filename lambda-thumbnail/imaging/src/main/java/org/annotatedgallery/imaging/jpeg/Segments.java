package org.annotatedgallery.imaging.jpeg;

import java.io.EOFException;
import java.io.IOException;

/** A file's marker segments, read one after the other through a small window (T.81, section B.1.1). */
final class Segments {
    private static final int CHUNK = 16 * 1024;

    private final JpegSource source;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkEnd;
    private int next;
    private int limit;
    private long segmentEnd;

    Segments(JpegSource source) {
        this.source = source;
    }

    long position() {
        return chunkEnd - limit + next;
    }

    int u8() throws IOException {
        if (next == limit && !load()) {
            throw new EOFException();
        }
        return chunk[next++] & 0xFF;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) u8();
        }
        return bytes;
    }

    private boolean load() throws IOException {
        next = 0;
        limit = Math.max(0, source.read(chunkEnd, chunk, 0, CHUNK));
        chunkEnd += limit;
        return limit > 0;
    }

    /** Begins the segment of a marker that was just read, and says how long its body is; negative when it is damaged. */
    int open() throws IOException {
        int length = u16() - 2;
        segmentEnd = position() + length;
        return length;
    }

    /** Bytes of the open segment that were not read yet. */
    int remaining() {
        return (int) (segmentEnd - position());
    }

    /** Goes on behind the open segment. */
    void close() {
        int skip = remaining();
        if (skip <= limit - next) {
            next += skip;
        } else {
            chunkEnd = segmentEnd;
            next = 0;
            limit = 0;
        }
    }

    /**
     * Finds the next marker, and goes on behind it.
     *
     * @param garbage how many bytes of something else may come before it
     * @return 0 when there was more than that
     * @throws EOFException when there is no marker up to the file's end
     */
    int nextMarker(long garbage) throws IOException {
        long last = position() + garbage;
        while (position() <= last) {
            skipToFill();
            int code = u8();
            while (code == 0xFF) {
                code = u8();
            }
            if (code != 0) {
                return position() <= last + 2 ? code : 0;
            }
        }
        return 0;
    }

    /** Goes on behind the next byte 0xFF. */
    private void skipToFill() throws IOException {
        do {
            int at = next;
            while (at < limit && chunk[at] != (byte) 0xFF) {
                at++;
            }
            next = at + 1;
            if (at < limit) {
                return;
            }
            next = limit;
        } while (load());
        throw new EOFException();
    }
}
