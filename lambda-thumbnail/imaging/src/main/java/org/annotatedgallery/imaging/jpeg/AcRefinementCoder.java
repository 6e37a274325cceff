package org.annotatedgallery.imaging.jpeg;

/** Makes symbols of one more bit of AC coefficients (T.81, section G.1.2.3). */
final class AcRefinementCoder extends AcCoder {
    /** As libjpeg, so that a run of ended bands keeps few of them waiting. */
    private static final int MOST_CORRECTIONS = 1_000;

    private final int start;
    /** Bits that follow the next symbol: of blocks that have ended, then of this one. */
    private final byte[] corrections = new byte[MOST_CORRECTIONS + 64];

    private int count;
    /** How many of them are of blocks that have ended. */
    private int ended;

    AcRefinementCoder(ScanPlan plan, int table, SymbolSink sink) {
        super(plan.start(), plan.end(), plan.low(), table, sink);
        this.start = plan.start();
    }

    @Override
    void block(CoefficientPlane plane, int block) {
        long places = plane.nonZero(block) & band;
        int last = last(plane, block, places);
        int next = start;
        int zeros = 0;
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            int coefficient = plane.ac(block, place);
            int magnitude = Math.abs(coefficient) >> low;
            zeros += place - next;
            next = place + 1;
            if (magnitude == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15 && place <= last; zeros -= 16) {
                put(ZEROS, 0, 0);
            }
            if (magnitude > 1) {
                corrections[count++] = (byte) (magnitude & 1);
            } else {
                put(zeros << 4 | 1, coefficient < 0 ? 0 : 1, 1);
                zeros = 0;
            }
        }
        if (zeros + end - next >= 0 || count > ended) {
            ended = count;
            endBand();
            if (count > MOST_CORRECTIONS) {
                endBands();
            }
        }
    }

    /** The last coefficient that is zero up to now, and no longer. */
    private int last(CoefficientPlane plane, int block, long places) {
        for (long rest = places; rest != 0; rest &= ~Long.highestOneBit(rest)) {
            int place = 63 - Long.numberOfLeadingZeros(rest);
            if (Math.abs(plane.ac(block, place)) >> low == 1) {
                return place;
            }
        }
        return -1;
    }

    private void put(int symbol, int bits, int size) {
        endBands();
        sink.put(table, symbol, bits, size);
        putCorrections(count);
    }

    @Override
    void endBands() {
        super.endBands();
        putCorrections(ended);
    }

    private void putCorrections(int most) {
        for (int i = 0; i < most; i++) {
            sink.putBit(corrections[i]);
        }
        System.arraycopy(corrections, most, corrections, 0, count - most);
        count -= most;
        ended = 0;
    }
}
