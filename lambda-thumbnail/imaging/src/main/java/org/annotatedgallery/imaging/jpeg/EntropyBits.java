package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of entropy-coded segments, without the bytes stuffed behind 0xFF (T.81, section F.1.2.3). At a marker, and at
 * the file's end, they go on as zeros that count as {@link #overrun}.
 */
final class EntropyBits {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final int CHUNK = 16 * 1024;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int END = -1;

    /** The next bits, left-aligned; behind {@link #available} there may be some of the byte that comes next. */
    long window;

    int available;

    private final JpegSource source;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkEnd;
    private int next;
    private int limit;
    private int padding;

    EntropyBits(JpegSource source, long start) {
        this.source = source;
        this.chunkEnd = start;
    }

    /** Makes at least 56 bits available: enough for any code with its value. */
    void fill() throws IOException {
        if (next + 8 <= limit) {
            long bytes = (long) EIGHT_BYTES.get(chunk, next);
            // Whether no byte is 0xFF: then nothing is stuffed and no marker begins.
            if ((~bytes - ONES & bytes & HIGH_BITS) == 0) {
                window |= bytes >>> available;
                next += 63 - available >>> 3;
                available |= 56;
                return;
            }
        }
        fillByByte();
    }

    private void fillByByte() throws IOException {
        while (available < 56) {
            int data = nextByte();
            if (data == END) {
                padding += 8;
                data = 0;
            }
            window |= (long) data << 56 - available;
            available += 8;
        }
    }

    /** A byte of data, or {@link #END} in front of a marker, where it stays. */
    private int nextByte() throws IOException {
        int data = peek(0);
        if (data != 0xFF) {
            next += data == END ? 0 : 1;
            return data;
        }
        int following = peek(1);
        while (following == 0xFF) {
            next++;
            following = peek(1);
        }
        if (following != 0) {
            return END;
        }
        next += 2;
        return 0xFF;
    }

    private int peek(int ahead) throws IOException {
        return next + ahead < limit || load() > ahead ? chunk[next + ahead] & 0xFF : END;
    }

    /** Reads on, and says how many bytes there are now. */
    private int load() throws IOException {
        int rest = limit - next;
        System.arraycopy(chunk, next, chunk, 0, rest);
        int read = source.read(chunkEnd, chunk, rest, CHUNK - rest);
        next = 0;
        limit = rest + Math.max(0, read);
        chunkEnd += Math.max(0, read);
        return limit;
    }

    void skip(int count) {
        window <<= count;
        available -= count;
    }

    /** Up to 16 bits as a number. */
    int read(int count) throws IOException {
        if (available < count) {
            fill();
        }
        // In two steps, because a shift by 64 would be none.
        int value = (int) (window >>> 1 >>> 63 - count);
        skip(count);
        return value;
    }

    /** A value of so many bits with its sign (T.81, table F.1 and F.2.2.1). */
    int readSigned(int size) throws IOException {
        return extend(read(size), size);
    }

    static int extend(int value, int size) {
        // The highest bit is missing in negative values, which are stored one less.
        return value < 1 << size >> 1 ? value - (1 << size) + 1 : value;
    }

    /** The difference to the last DC coefficient. */
    int readDcDifference(HuffmanTable table) throws IOException, CorruptScanException {
        if (available < 32) {
            fill();
        }
        int entry = table.entry(window);
        skip(HuffmanTable.codeBits(entry));
        return readSigned(HuffmanTable.size(entry));
    }

    /** Whether more bits were taken than there were. */
    boolean overrun() {
        return available < padding;
    }

    /** Drops what is left in front of the next marker, and says which it is; {@link Markers#EOI} at the file's end. */
    int nextMarker() throws IOException {
        window = 0;
        available = 0;
        padding = 0;
        while (nextByte() != END) {
            // Data that nobody wanted.
        }
        int marker = peek(1);
        return marker == END ? Markers.EOI : marker;
    }

    /** Goes on behind the marker that was found. */
    void passMarker() {
        next += 2;
    }
}
