package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/**
 * One more bit of a band of AC coefficients (T.81, section G.1.2.3): a correction of each that is not zero yet, and between
 * these the ones that are so no longer.
 */
final class AcRefinementDecoder extends BlockDecoder {
    /** So many zeros has no block. */
    private static final int ALL = 64;

    private final int start;
    private final int end;
    private final long band;
    private final int bit;
    private int endOfBandRun;

    AcRefinementDecoder(EntropyBits bits, Scan scan) {
        super(bits);
        this.start = scan.spectralStart();
        this.end = scan.spectralEnd();
        this.band = -1L >>> 63 - end + start << start;
        this.bit = 1 << scan.low();
    }

    @Override
    void restart() {
        endOfBandRun = 0;
    }

    @Override
    void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException {
        Plane plane = coded.plane;
        short[] coefficients = plane.coefficients();
        int block = plane.blockAt(x, y);
        int at = plane.coefficientsAt(block);
        long before = plane.nonZero(block) & band;
        int place = start;
        while (endOfBandRun == 0 && place <= end) {
            int entry = nextEntry(coded.acTable);
            int run = HuffmanTable.run(entry);
            if (HuffmanTable.size(entry) == 0 && run < 15) {
                endOfBandRun = (1 << run) + bits.read(run);
            } else {
                int value = HuffmanTable.size(entry) == 0 ? 0 : bits.read(1) == 1 ? bit : -bit;
                place = pass(coefficients, at, before >>> place << place, place, run);
                if (place > end) {
                    throw new CorruptScanException();
                }
                if (value != 0) {
                    coefficients[at + place] = (short) value;
                    plane.noteNonZero(block, 1L << place);
                }
                place++;
            }
        }
        if (endOfBandRun > 0) {
            pass(coefficients, at, before >>> place << place, place, ALL);
            endOfBandRun--;
        }
    }

    private int nextEntry(HuffmanTable table) throws IOException, CorruptScanException {
        if (bits.available < 32) {
            bits.fill();
        }
        int entry = table.entry(bits.window);
        if (HuffmanTable.size(entry) > 1) {
            throw new CorruptScanException();
        }
        bits.skip(HuffmanTable.codeBits(entry));
        return entry;
    }

    /**
     * Corrects coefficients up to the zero behind so many others, and says where that is.
     *
     * @param nonZero which ones, from that place on, are to be corrected
     */
    private int pass(short[] coefficients, int at, long nonZero, int from, int zeros) throws IOException {
        int place = from;
        int left = zeros;
        for (long rest = nonZero; rest != 0; rest &= rest - 1) {
            int next = Long.numberOfTrailingZeros(rest);
            if (next - place > left) {
                break;
            }
            left -= next - place;
            place = next + 1;
            if (bits.read(1) == 1) {
                coefficients[at + next] += (short) (coefficients[at + next] > 0 ? bit : -bit);
            }
        }
        return place + left;
    }
}
