package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TIFF structure of one directory and, if given, others under it: an EXIF block, or a whole TIFF file. */
final class TiffBuilder {
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;

    private record Entry(int tag, int type, int count, long value, byte[] bytes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Entry>> under = new TreeMap<>();

    static byte[] orientation(int value) {
        return new TiffBuilder().number(0x0112, value).build();
    }

    static byte[] image(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int colour = image.getRGB(i % width, i / width);
            pixels[3 * i] = (byte) (colour >> 16);
            pixels[3 * i + 1] = (byte) (colour >> 8);
            pixels[3 * i + 2] = (byte) colour;
        }
        return image(width, height, pixels, orientation);
    }

    /** An uncompressed RGB TIFF; pixels are in one strip. */
    static byte[] image(int width, int height, byte[] pixels, int orientation) {
        return pixels(width, height, 2, 3, 8, pixels)
                .number(0x0112, orientation)
                .build();
    }

    /** An uncompressed TIFF in one strip, to which tags may be added. */
    static TiffBuilder pixels(int width, int height, int photometric, int samples, int bits, byte[] pixels) {
        return new TiffBuilder()
                .number(256, width)
                .number(257, height)
                .number(258, bits)
                .number(259, 1)
                .number(262, photometric)
                .bytes(273, LONG, 1, pixels)
                .number(277, samples)
                .number(278, height)
                .number(279, pixels.length);
    }

    TiffBuilder number(int tag, long value) {
        entries.add(new Entry(tag, LONG, 1, value, null));
        return this;
    }

    TiffBuilder text(int tag, String text) {
        byte[] bytes = Samples.ascii(text + "\0\0\0\0");
        return bytes(tag, ASCII, bytes.length, bytes);
    }

    TiffBuilder exifText(int tag, String text) {
        byte[] bytes = Samples.ascii(text + "\0");
        return under(EXIF_DIRECTORY, new Entry(tag, ASCII, bytes.length, 0, bytes));
    }

    TiffBuilder gpsText(int tag, String text) {
        byte[] bytes = Arrays.copyOf(Samples.ascii(text), 4);
        long value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return under(GPS_DIRECTORY, new Entry(tag, ASCII, text.length() + 1, value, null));
    }

    /** @param numbers numerators, each followed by its denominator */
    TiffBuilder gps(int tag, int type, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return under(GPS_DIRECTORY, new Entry(tag, type, numbers.length / 2, 0, bytes.array()));
    }

    private TiffBuilder under(int directory, Entry entry) {
        under.computeIfAbsent(directory, none -> new ArrayList<>()).add(entry);
        return this;
    }

    /** Any count, true or not. */
    TiffBuilder bytes(int tag, int type, int count, byte[] bytes) {
        entries.add(new Entry(tag, type, count, 0, bytes));
        return this;
    }

    byte[] build() {
        ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        out.put(Samples.ascii("II")).putShort((short) 42).putInt(8);
        List<Entry> first = new ArrayList<>(entries);
        int valuesAt = 8 + directoryLength(first.size() + under.size());
        for (Map.Entry<Integer, List<Entry>> directory : under.entrySet()) {
            first.add(new Entry(directory.getKey(), LONG, 1, valuesAt, null));
            int at = valuesAt;
            valuesAt = directory(
                    out,
                    at,
                    directory.getValue(),
                    at + directoryLength(directory.getValue().size()));
        }
        return Samples.slice(out.array(), 0, directory(out, 8, first, valuesAt));
    }

    private static int directory(ByteBuffer out, int at, List<Entry> entries, int valuesAt) {
        out.position(at).putShort((short) entries.size());
        int next = valuesAt;
        for (Entry entry : entries) {
            out.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
            out.putInt(entry.bytes == null ? (int) entry.value : next);
            if (entry.bytes != null) {
                out.put(next, entry.bytes);
                next += entry.bytes.length;
            }
        }
        out.putInt(0);
        return next;
    }

    private static int directoryLength(int entries) {
        return 2 + 12 * entries + 4;
    }
}
