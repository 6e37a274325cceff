package org.annotatedgallery.imaging;

import java.io.IOException;

/**
 * A JPEG's frame and how much work its scans are (ITU-T T.81, annex B).
 *
 * @param scans how many scans there are; counting stops above {@link #MAX_SCANS}
 * @param coefficientBytes what libjpeg holds outside of the Java heap while several scans make one image, else 0
 */
record JpegLayout(long width, long height, int scans, long coefficientBytes, MetadataRanges metadata)
        implements ImageLayout {
    static final int MAX_SCANS = 100;
    /** 100 megapixels with chroma subsampled, 50 without. */
    private static final long MAX_COEFFICIENT_BYTES = 320_000_000;
    /** A scan without any data still visits every pixel, at about 0.6 ns each (measured): two seconds. */
    private static final long MAX_VISITS = 3_000_000_000L;

    static JpegLayout read(ImageBytes bytes, ByteRange range) throws IOException, ImageException {
        return new JpegWalk(bytes, range).walk();
    }

    @Override
    public void judgeCost() throws ImageException {
        if (scans > MAX_SCANS || scans * width * height > MAX_VISITS) {
            throw new UnreadableImageException("it is cut into too many scans");
        }
    }

    /** Refuses what ImageIO, which reads JPEG within TIFF, would take too much memory for. */
    void judgeMemory() throws ImageException {
        if (coefficientBytes > MAX_COEFFICIENT_BYTES) {
            long pixels = width * height;
            long workable = (long) ((double) pixels * MAX_COEFFICIENT_BYTES / coefficientBytes);
            throw new TooLargeToDecodeException("This progressive JPEG", pixels, workable);
        }
    }
}
