package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;

/** A JPEG file while it is written: marker segments, and entropy-coded bits with their stuffing (T.81, section F.1.2.3). */
final class FileBytes {
    private byte[] bytes = new byte[16 * 1024];
    private int size;
    /** Bits that are no whole byte yet, in the lowest ones. */
    private long rest;

    private int restBits;

    void marker(int marker) {
        u8(0xFF);
        u8(marker);
    }

    /**
     * @param body its length in bytes; these follow
     */
    void segment(int marker, int body) {
        marker(marker);
        u16(body + 2);
    }

    void u8(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + size / 2);
        }
        bytes[size++] = (byte) value;
    }

    void u16(int value) {
        u8(value >> 8);
        u8(value);
    }

    void write(byte[] more) {
        for (byte value : more) {
            u8(value);
        }
    }

    /**
     * @param count 0 to 32
     */
    void bits(long value, int count) {
        rest = rest << count | value;
        restBits += count;
        while (restBits >= 8) {
            restBits -= 8;
            int whole = (int) (rest >>> restBits) & 0xFF;
            u8(whole);
            if (whole == 0xFF) {
                u8(0);
            }
        }
    }

    /** Fills up the last byte with ones. */
    void endOfScan() {
        bits(0x7F, 7);
        restBits = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
