package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One directory (IFD) of tags, as TIFF 6.0, section 2, lays it out and EXIF borrows it.
 *
 * <p>Written here rather than taken from metadata-extractor: a few tags are wanted, and a hostile file is kept harmless by
 * what this class cannot do. It follows no chain of directories, so there is no loop; counts and offsets are believed only
 * within the given range; a value is read when asked for, and no more of it than asked for.
 */
final class TiffDirectory {
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_ENTRIES = 1_000;
    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private final ImageBytes bytes;
    private final ByteRange range;
    private final boolean littleEndian;
    private final Map<Integer, Long> entries = new HashMap<>();

    private TiffDirectory(ImageBytes bytes, ByteRange range, boolean littleEndian) {
        this.bytes = bytes;
        this.range = range;
        this.littleEndian = littleEndian;
    }

    /** The first directory of the TIFF structure that fills a range. */
    static TiffDirectory first(ImageBytes bytes, ByteRange range) throws IOException {
        TiffDirectory directory = new TiffDirectory(bytes, range, bytes.has(range.start(), "II"));
        directory.load(directory.u32(range.start() + 4));
        return directory;
    }

    /** The directory that a tag points at; empty without the tag. */
    TiffDirectory under(int tag) throws IOException {
        TiffDirectory directory = new TiffDirectory(bytes, range, littleEndian);
        long offset = number(tag, 0);
        if (offset > 0) {
            directory.load(offset);
        }
        return directory;
    }

    private void load(long offset) throws IOException {
        long at = range.start() + offset;
        int count = Math.min(MAX_ENTRIES, u16(at));
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + (long) i * ENTRY_BYTES;
            entries.putIfAbsent(u16(entry), entry);
        }
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** How many values a tag has, at most 2^32 - 1. */
    long count(int tag) throws IOException {
        Long entry = entries.get(tag);
        return entry == null ? 0 : u32(entry + 4);
    }

    /** The tag's first value; the alternative where it is absent or no unsigned integer. */
    long number(int tag, long otherwise) throws IOException {
        return number(tag, 0, otherwise);
    }

    /** The tag's value of an index below its count. */
    long number(int tag, long index, long otherwise) throws IOException {
        Long entry = entries.get(tag);
        if (entry == null || index >= count(tag)) {
            return otherwise;
        }
        return switch (u16(entry + 2)) {
            case BYTE -> u8(valueAt(entry, 1) + index);
            case SHORT -> u16(valueAt(entry, 2) + 2 * index);
            case LONG -> u32(valueAt(entry, 4) + 4 * index);
            default -> otherwise;
        };
    }

    /** A fraction of two unsigned integers; NaN where it is absent, of another type, or divided by zero. */
    double rational(int tag, long index) throws IOException {
        Long entry = entries.get(tag);
        if (entry == null || index >= count(tag) || u16(entry + 2) != RATIONAL) {
            return Double.NaN;
        }
        long at = valueAt(entry, 8) + 8 * index;
        long denominator = u32(at + 4);
        return denominator == 0 ? Double.NaN : (double) u32(at) / denominator;
    }

    /** A tag's characters up to the first NUL; null without the tag. */
    String text(int tag, int maxBytes) throws IOException {
        Long entry = entries.get(tag);
        if (entry == null || u16(entry + 2) != ASCII) {
            return null;
        }
        long at = valueAt(entry, 1);
        int length = (int) Math.min(Math.min(maxBytes, count(tag)), range.end() - at);
        if (length <= 0) {
            return null;
        }
        String text = new String(bytes.bytes(at, length), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Where a tag's bytes stand, as far as they lie within the structure; null without the tag or with an unfit type. */
    ByteRange range(int tag) throws IOException {
        try {
            Long entry = entries.get(tag);
            int size = entry == null ? 0 : bytesOf(u16(entry + 2));
            if (size == 0) {
                return null;
            }
            long at = valueAt(entry, size);
            return new ByteRange(at, Math.min(range.end(), at + size * count(tag)));
        } catch (EOFException e) {
            return null;
        }
    }

    /** Some writers declare blocks of bytes as numbers of four. */
    private static int bytesOf(int type) {
        return switch (type) {
            case BYTE, ASCII, UNDEFINED -> 1;
            case LONG -> 4;
            default -> 0;
        };
    }

    /** Values of up to four bytes stand in the entry itself. */
    private long valueAt(long entry, int size) throws IOException {
        return u32(entry + 4) * size <= 4 ? entry + 8 : range.start() + u32(entry + 8);
    }

    private int u8(long at) throws IOException {
        return bytes.u8(within(at, 1));
    }

    private int u16(long at) throws IOException {
        return littleEndian ? bytes.u16le(within(at, 2)) : bytes.u16be(within(at, 2));
    }

    private long u32(long at) throws IOException {
        return littleEndian ? bytes.u32le(within(at, 4)) : bytes.u32be(within(at, 4));
    }

    private long within(long at, int count) throws IOException {
        if (at < range.start() || at + count > range.end()) {
            throw new EOFException();
        }
        return at;
    }
}
