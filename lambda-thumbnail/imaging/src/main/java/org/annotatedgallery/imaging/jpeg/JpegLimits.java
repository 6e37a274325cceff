package org.annotatedgallery.imaging.jpeg;

/**
 * What a file may cost.
 *
 * @param pixels of the whole image
 * @param scans that it may be cut into
 * @param blocks how many blocks may be visited in all scans together; a visit takes from 2 ns, of a block without any
 *     data, to some 300 ns
 * @param bytes of memory for decoding, without what is made of the rows
 */
public record JpegLimits(long pixels, int scans, long blocks, long bytes) {
    /** 200 megapixels, in the hundred scans that no honest encoder needs, in some seconds. */
    public static final JpegLimits USUAL = new JpegLimits(200_000_000, 100, 48_000_000, 16_000_000);
}
