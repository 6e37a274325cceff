package org.annotatedgallery.imaging;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;

/** Writes lossless JPEGs (T.81, annex H) whose samples are predicted by the ones on their left. */
final class LosslessJpeg {
    private static final int CODE_BITS = 4;
    /** Sizes of differences from 0 to 8 bits. */
    private static final int CODES = 9;

    private final Raster raster;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int bits;
    private int bitCount;

    private LosslessJpeg(Raster raster) {
        this.raster = raster;
    }

    /**
     * @param raster of 8 bits, grey or RGB
     */
    static byte[] encode(Raster raster) {
        return new LosslessJpeg(raster).encode();
    }

    private byte[] encode() {
        samples();
        return Samples.join(
                Samples.ascii("\u00FF\u00D8"),
                // Three components are red, green and blue.
                Samples.segment(0xEE, Samples.ascii("Adobe\0\u0064\0\0\0\0\0")),
                Samples.segment(0xC4, huffmanTable()),
                Samples.segment(0xC3, frame()),
                Samples.segment(0xDA, scan()),
                data.toByteArray(),
                Samples.ascii("\u00FF\u00D9"));
    }

    private static byte[] huffmanTable() {
        byte[] table = new byte[17 + CODES];
        table[CODE_BITS] = CODES;
        for (int size = 0; size < CODES; size++) {
            table[17 + size] = (byte) size;
        }
        return table;
    }

    private byte[] frame() {
        int width = raster.getWidth();
        int height = raster.getHeight();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {
            8, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width, (byte) raster.getNumBands()
        });
        for (int band = 0; band < raster.getNumBands(); band++) {
            frame.writeBytes(new byte[] {(byte) (band + 1), 0x11, 0});
        }
        return frame.toByteArray();
    }

    private byte[] scan() {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        scan.write(raster.getNumBands());
        for (int band = 0; band < raster.getNumBands(); band++) {
            scan.writeBytes(new byte[] {(byte) (band + 1), 0});
        }
        scan.writeBytes(new byte[] {1, 0, 0});
        return scan.toByteArray();
    }

    private void samples() {
        int bands = raster.getNumBands();
        int[] above = new int[bands];
        java.util.Arrays.fill(above, 128);
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
            for (int i = 0; i < row.length; i++) {
                difference(row[i] - (i < bands ? above[i] : row[i - bands]));
            }
            System.arraycopy(row, 0, above, 0, bands);
        }
        put((1 << 7) - 1, 7);
    }

    private void difference(int difference) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        put(size, CODE_BITS);
        put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
    }

    private void put(int value, int count) {
        bits = bits << count | value;
        bitCount += count;
        while (bitCount >= 8) {
            bitCount -= 8;
            int next = bits >> bitCount & 0xFF;
            data.write(next);
            if (next == 0xFF) {
                data.write(0);
            }
        }
    }
}
