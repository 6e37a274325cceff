package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;

/**
 * A Huffman table (T.81, annex C) for looking codes up. An entry tells all that a code says: its symbol, its own bits, and
 * the bits that it takes with the value that follows it.
 */
final class HuffmanTable {
    static final int LONGEST_CODE = 16;
    private static final int LOOK_AHEAD = 10;
    private static final int SKIP_AHEAD = 12;
    /** Of a group that ends its block. */
    static final int ENDS_BLOCK = 1 << 16;

    static final int MOST_BYTES = 4 * ((1 << LOOK_AHEAD) + (1 << SKIP_AHEAD));

    private final int[] lookup = new int[1 << LOOK_AHEAD];
    /** First code, of each length, that is longer; left-aligned in {@link #LONGEST_CODE} bits. */
    private final int[] limit = new int[LONGEST_CODE + 1];
    /** What to add to a code of a length for the index of its symbol. */
    private final int[] offset = new int[LONGEST_CODE + 1];

    private final byte[] symbols;
    private int[] groups;

    /**
     * @param counts how many codes there are of each length, from 1 to {@link #LONGEST_CODE}
     * @throws IllegalArgumentException when there are more than their lengths leave room for
     */
    HuffmanTable(byte[] counts, byte[] symbols) {
        this.symbols = symbols;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            int count = counts[length - 1] & 0xFF;
            if (code + count > 1 << length) {
                throw new IllegalArgumentException("codes of " + length + " bits overflow");
            }
            offset[length] = index - code;
            for (int i = 0; i < count; i++) {
                enter(code++, length, symbols[index++] & 0xFF);
            }
            limit[length] = code << LONGEST_CODE - length;
            code <<= 1;
        }
    }

    private void enter(int code, int length, int symbol) {
        if (length <= LOOK_AHEAD) {
            int from = code << LOOK_AHEAD - length;
            Arrays.fill(lookup, from, from + (1 << LOOK_AHEAD - length), entry(symbol, length));
        }
    }

    private static int entry(int symbol, int length) {
        return symbol << 16 | length << 8 | length + (symbol & 0xF);
    }

    /** The bits that a code and its value take together. */
    static int bits(int entry) {
        return entry & 0xFF;
    }

    /** The bits of the code alone. */
    static int codeBits(int entry) {
        return entry >> 8 & 0xFF;
    }

    /** The size of the value: how many bits follow the code. */
    static int size(int entry) {
        return entry >> 16 & 0xF;
    }

    /** How many coefficients of zero come before the value. */
    static int run(int entry) {
        return entry >> 20;
    }

    /**
     * @param window the next bits, left-aligned
     */
    int entry(long window) throws CorruptScanException {
        int entry = lookup[(int) (window >>> 64 - LOOK_AHEAD)];
        return entry != 0 ? entry : longEntry(window);
    }

    private int longEntry(long window) throws CorruptScanException {
        int next = (int) (window >>> 64 - LONGEST_CODE);
        for (int length = LOOK_AHEAD + 1; length <= LONGEST_CODE; length++) {
            if (next < limit[length]) {
                int index = (next >>> LONGEST_CODE - length) + offset[length];
                return entry(symbols[index] & 0xFF, length);
            }
        }
        throw new CorruptScanException();
    }

    /**
     * For skipping the AC coefficients of a sequential scan, several in one step: indexed by {@link #groupIndex}, how many
     * bits to skip (8 bits), how many coefficients these are (8 bits), and {@link #ENDS_BLOCK}; 0 where the first code is
     * too long.
     */
    int[] groups() {
        if (groups == null) {
            groups = new int[1 << SKIP_AHEAD];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = group(i);
            }
        }
        return groups;
    }

    static int groupIndex(long window) {
        return (int) (window >>> 64 - SKIP_AHEAD);
    }

    private int group(int bits) {
        int taken = 0;
        int coefficients = 0;
        while (taken < SKIP_AHEAD) {
            int entry = lookup[(bits << taken & (1 << SKIP_AHEAD) - 1) >> SKIP_AHEAD - LOOK_AHEAD];
            if (entry == 0 || taken + codeBits(entry) > SKIP_AHEAD) {
                break;
            }
            taken += bits(entry);
            if (size(entry) == 0 && run(entry) < 15) {
                return ENDS_BLOCK | coefficients << 8 | taken;
            }
            coefficients += run(entry) + 1;
        }
        return coefficients << 8 | taken;
    }
}
