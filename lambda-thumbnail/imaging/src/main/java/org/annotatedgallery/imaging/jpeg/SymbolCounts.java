package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;

/** How often each symbol comes, which the best codes are made of. */
final class SymbolCounts implements SymbolSink {
    private final int[][] counts;

    SymbolCounts(int tables) {
        counts = new int[tables][256];
    }

    @Override
    public void put(int table, int symbol, int bits, int count) {
        counts[table][symbol]++;
    }

    @Override
    public void putBit(int bit) {
        // Has no code.
    }

    boolean has(int table) {
        return Arrays.stream(counts[table]).anyMatch(count -> count > 0);
    }

    HuffmanCode code(int table) {
        return new HuffmanCode(counts[table]);
    }
}
