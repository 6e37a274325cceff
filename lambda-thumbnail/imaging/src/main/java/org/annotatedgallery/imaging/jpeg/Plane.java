package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One component, at the scale, of the band of rows that one row of minimum coded units makes. */
final class Plane {
    /** Samples across and down for which looking at each coefficient is faster than at those that are not zero. */
    private static final int FEW = 2;

    final FrameComponent component;
    /** Which coefficients the scale needs, as bits in zig-zag order. */
    private final long needed;
    /** The last of these. */
    final int lastPlace;

    final int blocksAcross;
    final int blocksDown;
    /** Coefficients of a block while its samples are made of them, in rows of 8. */
    final int[] block = new int[64];

    private final int[] steps;
    /** By how much a coefficient that is not zero is taken for larger. */
    private final int[] middles = new int[64];

    private final int samplesAcross;
    private final int samplesDown;
    private final int stride;
    /** The last row of the band before, and those of this one. */
    private final byte[] samples;

    private int coefficientsOfBlock;
    private short[] coefficients;
    private long[] nonZero;

    /**
     * @param steps the quantisation table in zig-zag order
     */
    Plane(Frame frame, FrameComponent component, int[] steps, JpegScale scale) {
        this.component = component;
        this.steps = steps;
        samplesAcross = samples(scale, frame.maxHorizontal(), component.horizontal());
        samplesDown = samples(scale, frame.maxVertical(), component.vertical());
        needed = needed(samplesAcross, samplesDown);
        lastPlace = 63 - Long.numberOfLeadingZeros(needed);
        blocksAcross = frame.mcusAcross() * component.horizontal();
        blocksDown = component.vertical();
        stride = blocksAcross * samplesAcross;
        samples = new byte[stride * (1 + height())];
    }

    /** Subsampled components need less scaling, or none: the largest power of two that makes them not larger than others. */
    private static int samples(JpegScale scale, int mostFactor, int factor) {
        return Integer.highestOneBit(Math.min(8, scale.blockSide() * mostFactor / factor));
    }

    /** What a plane takes at most. */
    static long mostBytes(Frame frame, FrameComponent component, JpegScale scale) {
        long blocks = (long) frame.mcusAcross() * component.horizontal() * component.vertical();
        int samples = samples(scale, frame.maxHorizontal(), component.horizontal())
                * samples(scale, frame.maxVertical(), component.vertical());
        return blocks * (2 * samples + (frame.progressive() ? 64 * Short.BYTES + Long.BYTES : 0));
    }

    private static long needed(int across, int down) {
        return IntStream.range(0, 64)
                .filter(place -> Zigzag.column(place) < across && Zigzag.row(place) < down)
                .mapToLong(place -> 1L << place)
                .sum();
    }

    /** Rows of samples in the band. */
    int height() {
        return blocksDown * samplesDown;
    }

    /** Where a row of samples begins; the one before the first is -1. */
    int rowAt(int y) {
        return (y + 1) * stride;
    }

    int stride() {
        return stride;
    }

    byte[] samples() {
        return samples;
    }

    int step(int place) {
        return steps[place];
    }

    boolean needs(int place) {
        return (needed & 1L << place) != 0;
    }

    /** Keeps the coefficients of the band up to this place, for scans that complete each other. */
    void keepCoefficients(int last) {
        coefficientsOfBlock = last + 1;
        coefficients = new short[blocksAcross * blocksDown * coefficientsOfBlock];
        nonZero = new long[blocksAcross * blocksDown];
    }

    /** Says that so many low bits of a coefficient are never read: it lies in the middle of what they can be. */
    void missBits(int place, int low) {
        middles[place] = steps[place] * ((1 << low) - 1) / 2;
    }

    short[] coefficients() {
        return coefficients;
    }

    int coefficientsOfBlock() {
        return coefficientsOfBlock;
    }

    int blockAt(int x, int y) {
        return y * blocksAcross + x;
    }

    /** Where the coefficients of a block begin. */
    int coefficientsAt(int block) {
        return block * coefficientsOfBlock;
    }

    /** Which AC coefficients of a block are not zero, as bits in zig-zag order. */
    long nonZero(int block) {
        return nonZero[block];
    }

    void noteNonZero(int block, long places) {
        nonZero[block] |= places;
    }

    /** Goes on to the next band, all of which is grey at first. */
    void next() {
        System.arraycopy(samples, rowAt(height() - 1), samples, 0, stride);
        Arrays.fill(samples, stride, samples.length, (byte) 128);
        if (coefficients != null) {
            Arrays.fill(coefficients, (short) 0);
            Arrays.fill(nonZero, 0);
        }
    }

    /** Makes the samples of the kept coefficients. */
    void reconstruct() {
        for (int y = 0; y < blocksDown; y++) {
            for (int x = 0; x < blocksAcross; x++) {
                int blockAt = blockAt(x, y);
                long ac = nonZero[blockAt] & needed;
                dequantise(coefficientsAt(blockAt), ac);
                reconstruct(x, y, ac == 0);
            }
        }
    }

    private void dequantise(int at, long ac) {
        block[0] = coefficients[at] * steps[0];
        boolean few = samplesAcross <= FEW && samplesDown <= FEW;
        for (long rest = few ? needed & ~1 : ac; rest != 0; rest &= rest - 1) {
            dequantise(at, Long.numberOfTrailingZeros(rest));
        }
    }

    private void dequantise(int at, int place) {
        int value = coefficients[at + place];
        block[Zigzag.NATURAL[place]] = value * steps[place] + Integer.signum(value) * middles[place];
    }

    /**
     * Makes the samples of {@link #block}.
     *
     * @param flat whether it has but one colour
     */
    void reconstruct(int x, int y, boolean flat) {
        int at = rowAt(y * samplesDown) + x * samplesAcross;
        if (flat) {
            InverseDct.fill(block, samplesAcross, samplesDown, samples, at, stride);
        } else {
            InverseDct.transform(block, samplesAcross, samplesDown, samples, at, stride);
        }
    }
}
