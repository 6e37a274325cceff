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
            coefficients(coded, coded.plane.coefficientsAt(x, y));
        }
    }

    private void coefficients(CodedComponent coded, int at) throws IOException, CorruptScanException {
        short[] coefficients = coded.plane.coefficients();
        int kept = coded.plane.coefficientsOfBlock();
        int place = start;
        while (place <= end) {
            if (bits.available < 32) {
                bits.fill();
            }
            int entry = coded.acTable.entry(bits.window);
            int size = HuffmanTable.size(entry);
            int run = HuffmanTable.run(entry);
            bits.skip(HuffmanTable.codeBits(entry));
            if (size == 0 && run < 15) {
                // This block is the first of the run.
                endOfBandRun = (1 << run) + bits.read(run) - 1;
                return;
            }
            place += run;
            if (place > end) {
                throw new CorruptScanException();
            }
            int value = bits.readSigned(size);
            if (place < kept) {
                coefficients[at + place] = (short) (value << low);
            }
            place++;
        }
    }
}
