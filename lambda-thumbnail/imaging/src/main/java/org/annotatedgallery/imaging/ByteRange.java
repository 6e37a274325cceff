package org.annotatedgallery.imaging;

/** A part of a file, as offsets from its beginning. */
record ByteRange(long start, long end) {
    long length() {
        return end - start;
    }
}
