package org.annotatedgallery.imaging.jpeg;

/** How an image is coded (T.81, section 4.11), all with Huffman codes. */
public enum JpegProcess {
    /** Baseline or extended. */
    SEQUENTIAL,
    PROGRESSIVE,
    /** Without a DCT: such an image is described here, but not decoded. */
    LOSSLESS;

    /** Null for processes that nobody uses: arithmetic codes and hierarchies of frames. */
    static JpegProcess of(int marker) {
        return switch (marker) {
            case Markers.SOF0, Markers.SOF1 -> SEQUENTIAL;
            case Markers.SOF2 -> PROGRESSIVE;
            case Markers.SOF3 -> LOSSLESS;
            default -> null;
        };
    }
}
