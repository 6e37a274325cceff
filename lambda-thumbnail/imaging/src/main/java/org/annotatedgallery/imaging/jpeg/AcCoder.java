package org.annotatedgallery.imaging.jpeg;

/** Makes symbols of AC coefficients where nothing of them was written before (T.81, sections F.1.2.2 and G.1.2.2). */
class AcCoder {
    /** So many zeros, that is 16, which no value follows. */
    static final int ZEROS = 0xF0;

    private static final int LONGEST_RUN = 0x7FFF;

    final int low;
    final int end;
    final int table;
    final SymbolSink sink;
    /** Which coefficients, as bits in zig-zag order. */
    final long band;
    /** How many blocks have nothing but zeros up to their end, that is not written yet. */
    private int endOfBandRun;

    private final int start;

    AcCoder(int start, int end, int low, int table, SymbolSink sink) {
        this.start = start;
        this.end = end;
        this.low = low;
        this.table = table;
        this.sink = sink;
        this.band = -1L >>> 63 - end + start << start;
    }

    /** The lowest bits of a value or, when it is negative, of one less. */
    static int bits(int value, int size) {
        return value + (value >> 31) & (1 << size) - 1;
    }

    void block(CoefficientPlane plane, int block) {
        int next = start;
        for (long rest = plane.nonZero(block) & band; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            int coefficient = plane.ac(block, place);
            int magnitude = Math.abs(coefficient) >> low;
            if (magnitude > 0) {
                endBands();
                for (; place - next > 15; next += 16) {
                    sink.put(table, ZEROS, 0, 0);
                }
                int size = 32 - Integer.numberOfLeadingZeros(magnitude);
                sink.put(table, place - next << 4 | size, bits(coefficient < 0 ? -magnitude : magnitude, size), size);
                next = place + 1;
            }
        }
        if (next <= end) {
            endBand();
        }
    }

    void endBand() {
        if (++endOfBandRun == LONGEST_RUN) {
            endBands();
        }
    }

    /** Writes how many blocks have ended. */
    void endBands() {
        if (endOfBandRun > 0) {
            int size = 31 - Integer.numberOfLeadingZeros(endOfBandRun);
            sink.put(table, size << 4, endOfBandRun - (1 << size), size);
            endOfBandRun = 0;
        }
    }
}
