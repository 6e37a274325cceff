package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/** A band of AC coefficients in their first progressive scan (T.81, section G.1.2.2). */
final class AcDecoder extends BlockDecoder {
    private final int start;
    private final int end;
    private final int low;
    /** Blocks to come in which the whole band is zero. */
    private int endOfBandRun;

    AcDecoder(EntropyBits bits, Scan scan) {
        super(bits);
        this.start = scan.spectralStart();
        this.end = scan.spectralEnd();
        this.low = scan.low();
    }

    @Override
    void restart() {
        endOfBandRun = 0;
    }

    @Override
    void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException {
        if (endOfBandRun > 0) {
            endOfBandRun--;
        } else {
            int block = coded.plane.blockAt(x, y);
            coded.plane.noteNonZero(block, coefficients(coded, coded.plane.coefficientsAt(block)));
        }
    }

    /** Says which ones there are, as bits; the bits of the file are kept in registers meanwhile. */
    private long coefficients(CodedComponent coded, int at) throws IOException, CorruptScanException {
        short[] coefficients = coded.plane.coefficients();
        int kept = coded.plane.coefficientsOfBlock();
        HuffmanTable table = coded.acTable;
        long window = bits.window;
        int available = bits.available;
        long nonZero = 0;
        int place = start;
        while (place <= end) {
            if (available < 32) {
                bits.window = window;
                bits.available = available;
                bits.fill();
                window = bits.window;
                available = bits.available;
            }
            int entry = table.entry(window);
            int size = HuffmanTable.size(entry);
            int run = HuffmanTable.run(entry);
            if (size == 0 && run < 15) {
                bits.window = window;
                bits.available = available;
                bits.skip(HuffmanTable.codeBits(entry));
                // This block is the first of the run.
                endOfBandRun = (1 << run) + bits.read(run) - 1;
                return nonZero;
            }
            place += run;
            if (place > end) {
                throw new CorruptScanException();
            }
            if (size > 0 && place < kept) {
                int value = (int) (window << HuffmanTable.codeBits(entry) >>> 64 - size);
                coefficients[at + place] = (short) (EntropyBits.extend(value, size) << low);
                nonZero |= 1L << place;
            }
            place++;
            window <<= HuffmanTable.bits(entry);
            available -= HuffmanTable.bits(entry);
        }
        bits.window = window;
        bits.available = available;
        return nonZero;
    }
}
