package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/** The bytes of a file. Several places of it are read in turns, each in blocks of some kilobytes. */
@FunctionalInterface
public interface JpegSource {
    /**
     * Copies {@code count} bytes from an offset of the file, or as many as there are before its end.
     *
     * @return how many were copied; -1 when the file ends at or before the offset
     */
    int read(long at, byte[] target, int offset, int count) throws IOException;
}
