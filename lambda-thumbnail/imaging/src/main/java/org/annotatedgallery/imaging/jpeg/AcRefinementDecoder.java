package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/**
 * One more bit of a band of AC coefficients (T.81, section G.1.2.3): a correction of each that is not zero yet, and between
 * these the ones that are so no longer.
 */
final class AcRefinementDecoder extends BlockDecoder {
    private final int start;
    private final int end;
    private final int bit;
    private int endOfBandRun;

    AcRefinementDecoder(EntropyBits bits, Scan scan) {
        super(bits);
        this.start = scan.spectralStart();
        this.end = scan.spectralEnd();
        this.bit = 1 << scan.low();
    }

    @Override
    void restart() {
        endOfBandRun = 0;
    }

    @Override
    void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException {
        short[] coefficients = coded.plane.coefficients();
        int at = coded.plane.coefficientsAt(x, y);
        int place = start;
        while (endOfBandRun == 0 && place <= end) {
            int entry = nextEntry(coded.acTable);
            int run = HuffmanTable.run(entry);
            if (HuffmanTable.size(entry) == 0 && run < 15) {
                endOfBandRun = (1 << run) + bits.read(run);
            } else {
                int value = HuffmanTable.size(entry) == 0 ? 0 : bits.read(1) == 1 ? bit : -bit;
                place = pass(coefficients, at, place, run);
                if (place > end) {
                    throw new CorruptScanException();
                }
                coefficients[at + place++] = (short) value;
            }
        }
        if (endOfBandRun > 0) {
            pass(coefficients, at, place, Integer.MAX_VALUE);
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

    /** Corrects coefficients up to the zero behind so many others, and says where that is. */
    private int pass(short[] coefficients, int at, int from, int zeros) throws IOException {
        int left = zeros;
        int place = from;
        while (place <= end) {
            short value = coefficients[at + place];
            if (value == 0 && left-- == 0) {
                break;
            }
            if (value != 0 && bits.read(1) == 1) {
                coefficients[at + place] += (short) (value > 0 ? bit : -bit);
            }
            place++;
        }
        return place;
    }
}
