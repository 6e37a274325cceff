package org.annotatedgallery.imaging;

/** A part of a file, as offsets from its beginning. */
public record ByteRange(long start, long end) {
    public long length() {
        return end - start;
    }
}
