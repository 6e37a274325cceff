package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/**
 * Blocks of sequential scans (T.81, section F.2.2), which hold all that a block has. What the scale does not need is
 * skipped as bits.
 */
final class SequentialDecoder extends BlockDecoder {
    private static final int END = 64;

    private boolean flat;

    SequentialDecoder(EntropyBits bits) {
        super(bits);
    }

    @Override
    void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException {
        Plane plane = coded.plane;
        coded.prediction += bits.readDcDifference(coded.dcTable);
        plane.block[0] = coded.prediction * plane.step(0);
        flat = true;
        int place = plane.lastPlace == 0 ? 1 : coefficients(coded);
        if (place < END) {
            skip(coded.acTable, place);
        }
        plane.reconstruct(x, y, flat);
    }

    /** Decodes what is needed, and says with which coefficient it goes on; the bits are kept in registers meanwhile. */
    private int coefficients(CodedComponent coded) throws IOException, CorruptScanException {
        Plane plane = coded.plane;
        HuffmanTable table = coded.acTable;
        int[] block = plane.block;
        int last = plane.lastPlace;
        long window = bits.window;
        int available = bits.available;
        int place = 1;
        while (place <= last) {
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
            int total = HuffmanTable.bits(entry);
            if (size == 0 && run < 15) {
                place = END;
            } else if (place + run >= END) {
                throw new CorruptScanException();
            } else if (size == 0) {
                place += 16;
            } else {
                place += run;
                int value = (int) (window << HuffmanTable.codeBits(entry) >>> 64 - size);
                block[Zigzag.NATURAL[place]] = EntropyBits.extend(value, size) * plane.step(place);
                flat = false;
                place++;
            }
            window <<= total;
            available -= total;
        }
        bits.window = window;
        bits.available = available;
        return place;
    }

    private void skip(HuffmanTable table, int from) throws IOException, CorruptScanException {
        int[] groups = table.groups();
        long window = bits.window;
        int available = bits.available;
        int place = from;
        while (place < END) {
            if (available < 32) {
                bits.window = window;
                bits.available = available;
                bits.fill();
                window = bits.window;
                available = bits.available;
            }
            int group = groups[HuffmanTable.groupIndex(window)];
            int after = place + (group >> 8 & 0xFF);
            int total = group & 0xFF;
            if (group >= HuffmanTable.ENDS_BLOCK && after < END) {
                after = END;
            } else if (group == 0 || after >= END) {
                // The group reaches into the next block.
                int entry = table.entry(window);
                total = HuffmanTable.bits(entry);
                after = after(place, entry);
            }
            place = after;
            window <<= total;
            available -= total;
        }
        bits.window = window;
        bits.available = available;
    }

    private static int after(int place, int entry) throws CorruptScanException {
        if (HuffmanTable.size(entry) == 0 && HuffmanTable.run(entry) < 15) {
            return END;
        }
        int after = place + HuffmanTable.run(entry) + 1;
        if (after > END) {
            throw new CorruptScanException();
        }
        return after;
    }
}
