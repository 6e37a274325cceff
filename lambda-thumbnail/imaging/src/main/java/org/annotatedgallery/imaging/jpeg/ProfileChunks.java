package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** Collects where a file's ICC profile stands, which is cut into segments (ICC.1:2022, annex B.4). */
final class ProfileChunks {
    private static final byte[] NAME = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0};
    private static final int HEADER = NAME.length + 2;
    /** Profiles of printers reach a few megabytes. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    /** By number, from 1; a start of 0 means that the chunk is missing. */
    private final long[] starts = new long[256];

    private final int[] lengths = new int[256];

    void read(Segments segments) throws IOException {
        if (segments.remaining() <= HEADER || !Arrays.equals(segments.bytes(NAME.length), NAME)) {
            return;
        }
        int number = segments.u8();
        segments.u8();
        // The first wins where a number comes twice.
        if (starts[number] == 0) {
            starts[number] = segments.position();
            lengths[number] = segments.remaining();
        }
    }

    /** The profile up to the first chunk that is missing; null when there is none, or when it is beyond all measure. */
    byte[] assemble(JpegSource source) throws IOException {
        int size = 0;
        int chunks = 1;
        while (chunks < starts.length && starts[chunks] > 0) {
            size += lengths[chunks++];
        }
        if (size == 0 || size > MAX_BYTES) {
            return null;
        }
        byte[] profile = new byte[size];
        int end = 0;
        for (int i = 1; i < chunks; i++) {
            if (source.read(starts[i], profile, end, lengths[i]) < lengths[i]) {
                return null;
            }
            end += lengths[i];
        }
        return profile;
    }
}
