package org.annotatedgallery.imaging.jpeg;

import org.annotatedgallery.imaging.Division;

/** The quantised coefficients of a component that is to be written. */
final class CoefficientPlane {
    /** Blocks across and down in a minimum coded unit. */
    final int factor;
    /** Blocks that hold samples; others fill up minimum coded units. */
    final int blocksAcross;

    final int blocksDown;
    final Quantisation quantisation;

    private final int stride;
    /** Of block after block, in zig-zag order. */
    private final short[] coefficients;
    /** Which AC coefficients of a block are not zero, as bits in zig-zag order. */
    private final long[] nonZero;

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
        this.coefficients = new short[64 * nonZero.length];
    }

    int blockAt(int x, int y) {
        return y * stride + x;
    }

    int coefficient(int block, int place) {
        return coefficients[64 * block + place];
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
        coefficients[64 * at] = (short) quantisation.quantised(block, 0);
        long places = 0;
        for (int place = 1; place < 64; place++) {
            int value = quantisation.quantised(block, place);
            if (value != 0) {
                coefficients[64 * at + place] = (short) value;
                places |= 1L << place;
            }
        }
        nonZero[at] = places;
    }

    /** As the block that is written just before, which costs least. */
    private void fillUp(int x, int y) {
        int before = x % factor > 0 ? blockAt(x - 1, y) : blockAt(x + factor - 1, y - 1);
        coefficients[64 * blockAt(x, y)] = coefficients[64 * before];
    }
}
