package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;

/** How often each symbol comes, which the best codes are made of. */
final class SymbolCounts implements SymbolSink {
    private final int[][] counts;
    private long plainBits;

    SymbolCounts(int tables) {
        counts = new int[tables][256];
    }

    @Override
    public void put(int table, int symbol, int bits, int count) {
        counts[table][symbol]++;
        plainBits += count;
    }

    @Override
    public void putBit(int bit) {
        plainBits++;
    }

    /** The best code for a table; null when nothing is in it. */
    HuffmanCode code(int table) {
        return Arrays.stream(counts[table]).anyMatch(count -> count > 0) ? new HuffmanCode(counts[table]) : null;
    }

    /** What all that was put takes. */
    long bits(HuffmanCode[] codes) {
        long bits = plainBits;
        for (int table = 0; table < counts.length; table++) {
            for (int symbol = 0; codes[table] != null && symbol < 256; symbol++) {
                bits += (long) counts[table][symbol] * codes[table].length(symbol);
            }
        }
        return bits;
    }
}
