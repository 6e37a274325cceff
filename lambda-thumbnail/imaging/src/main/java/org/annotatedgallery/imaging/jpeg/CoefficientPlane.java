package org.annotatedgallery.imaging.jpeg;

import org.annotatedgallery.imaging.Division;

/** The quantised coefficients of a component that is to be written; of AC coefficients only those that are not zero. */
final class CoefficientPlane {
    private static final int CHUNK_BITS = 13;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Blocks across and down in a minimum coded unit. */
    final int factor;
    /** Blocks that hold samples; others fill up minimum coded units. */
    final int blocksAcross;

    final int blocksDown;
    final Quantisation quantisation;

    private final int stride;
    private final short[] dc;
    /** Which AC coefficients of a block are not zero, as bits in zig-zag order. */
    private final long[] nonZero;
    /** Where these begin. */
    private final int[] starts;
    /** In chunks, as growing one array would take twice its memory meanwhile. */
    private final short[][] chunks;

    private int end;
    private final float[] block = new float[64];

    /**
     * @param width of the component in samples
     */
    CoefficientPlane(int width, int height, int mcusAcross, int mcusDown, int factor, Quantisation quantisation) {
        this.factor = factor;
        this.blocksAcross = Division.roundedUp(width, 8);
        this.blocksDown = Division.roundedUp(height, 8);
        this.quantisation = quantisation;
        this.stride = mcusAcross * factor;
        this.nonZero = new long[stride * mcusDown * factor];
        this.dc = new short[nonZero.length];
        this.starts = new int[nonZero.length];
        this.chunks = new short[Division.roundedUp(nonZero.length, CHUNK / 64)][];
    }

    int blockAt(int x, int y) {
        return y * stride + x;
    }

    int dc(int block) {
        return dc[block];
    }

    /** One that is not zero. */
    int ac(int block, int place) {
        int at = starts[block] + Long.bitCount(nonZero[block] & (1L << place) - 1);
        return chunks[at >>> CHUNK_BITS][at & CHUNK - 1];
    }

    long nonZero(int block) {
        return nonZero[block];
    }

    /**
     * Takes the samples of a row of minimum coded units.
     *
     * @param samples less 128, for whole units
     */
    void put(int mcuRow, float[] samples) {
        for (int y = 0; y < factor; y++) {
            for (int x = 0; x < stride; x++) {
                int blockY = mcuRow * factor + y;
                if (x < blocksAcross && blockY < blocksDown) {
                    put(blockAt(x, blockY), samples, 8 * (8 * y * stride + x));
                } else {
                    fillUp(x, blockY);
                }
            }
        }
    }

    private void put(int at, float[] samples, int from) {
        for (int row = 0; row < 8; row++) {
            System.arraycopy(samples, from + 8 * row * stride, block, 8 * row, 8);
        }
        ForwardDct.transform(block);
        dc[at] = (short) quantisation.quantised(block, 0);
        short[] chunk = chunkForBlock();
        starts[at] = end;
        long places = 0;
        for (int place = 1; place < 64; place++) {
            int value = quantisation.quantised(block, place);
            if (value != 0) {
                chunk[end++ & CHUNK - 1] = (short) value;
                places |= 1L << place;
            }
        }
        nonZero[at] = places;
    }

    /** One that has room for all coefficients of a block. */
    private short[] chunkForBlock() {
        int chunk = end + 63 >>> CHUNK_BITS;
        if (chunks[chunk] == null) {
            chunks[chunk] = new short[CHUNK];
            end = chunk << CHUNK_BITS;
        }
        return chunks[chunk];
    }

    /** As the block that is written just before, which costs least. */
    private void fillUp(int x, int y) {
        int before = x % factor > 0 ? blockAt(x - 1, y) : blockAt(x + factor - 1, y - 1);
        dc[blockAt(x, y)] = dc[before];
    }
}
