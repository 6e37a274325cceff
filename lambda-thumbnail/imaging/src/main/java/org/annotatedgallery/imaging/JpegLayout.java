package org.annotatedgallery.imaging;

import java.io.IOException;
import org.annotatedgallery.imaging.jpeg.JpegLimits;
import org.annotatedgallery.imaging.jpeg.JpegProcess;
import org.annotatedgallery.imaging.jpeg.JpegReader;
import org.annotatedgallery.imaging.jpeg.JpegSource;

/** A JPEG as its reader found it. */
record JpegLayout(JpegReader reader) implements ImageLayout {
    /** 100 megapixels with chroma subsampled, 50 without. */
    private static final long MAX_COEFFICIENT_BYTES = 320_000_000;

    /** TwelveMonkeys' reader takes up to 1 µs for each (measured). */
    private static final long MAX_LOSSLESS_SAMPLES = 4_000_000;

    static JpegLayout read(JpegSource source) throws IOException, ImageException {
        return new JpegLayout(JpegReader.open(source, JpegLimits.USUAL));
    }

    @Override
    public long width() {
        return reader.width();
    }

    @Override
    public long height() {
        return reader.height();
    }

    @Override
    public MetadataRanges metadata() {
        return reader.metadata();
    }

    @Override
    public void judgeCost() throws ImageException {
        if (!isLossless()) {
            reader.judge();
        } else if (width() * height() * reader.colours().components() > MAX_LOSSLESS_SAMPLES) {
            throw UnsupportedTypeException.variant("A lossless JPEG of so many pixels");
        }
    }

    boolean isLossless() {
        return reader.process() == JpegProcess.LOSSLESS;
    }

    /** Refuses what ImageIO, which reads JPEG within TIFF, would take too much memory for outside of the Java heap. */
    void judgeMemory() throws ImageException {
        long bytes = reader.coefficientBytes();
        if (bytes > MAX_COEFFICIENT_BYTES) {
            long pixels = width() * height();
            long workable = (long) ((double) pixels * MAX_COEFFICIENT_BYTES / bytes);
            throw new TooLargeToDecodeException("This progressive JPEG", pixels, workable);
        }
    }
}
