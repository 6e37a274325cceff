package org.annotatedgallery.imaging.jpeg;

/** Takes an image's rows from top to bottom. */
@FunctionalInterface
public interface JpegRows {
    /**
     * @param y counts from 0
     * @param row bytes of the image's {@link JpegColours}, pixel after pixel; overwritten once this method has returned
     */
    void accept(int y, byte[] row);
}
