package org.annotatedgallery.imaging.jpeg;

/** Jazzer's target: any bytes read as a JPEG at every scale end in rows or in an {@code ImageException}. */
public final class JpegReaderFuzzer {
    private static final JpegLimits LIMITS = new JpegLimits(100_000, 100, 50_000, 4_000_000);

    private JpegReaderFuzzer() {}

    public static void fuzzerTestOneInput(byte[] file) throws Exception {
        for (JpegScale scale : JpegScale.values()) {
            Decoded.isReadable(file, scale, LIMITS);
        }
    }
}
