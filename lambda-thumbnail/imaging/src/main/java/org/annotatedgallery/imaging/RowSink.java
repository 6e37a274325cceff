package org.annotatedgallery.imaging;

/** Takes an image's rows from top to bottom. */
@FunctionalInterface
interface RowSink {
    /**
     * @param row the components of its pixels, 0 to 255, pixel after pixel; written over once this method has returned
     */
    void accept(byte[] row);
}
