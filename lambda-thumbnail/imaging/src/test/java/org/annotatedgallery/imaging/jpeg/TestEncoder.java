package org.annotatedgallery.imaging.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes sequential JPEGs of any sampling factors, ids, restart intervals and division into scans. Quantisation is by 4
 * throughout, codes of all symbols are equally long: what such a file says can be followed with a pencil.
 */
final class TestEncoder {
    /** A component's samples as a function of the pixel's place. */
    @FunctionalInterface
    interface Samples {
        int at(int x, int y);
    }

    private record Component(int id, int horizontal, int vertical, Samples samples) {}

    private static final int STEP = 4;
    private static final int DC_CODE_BITS = 4;
    private static final int AC_CODE_BITS = 8;

    private final int width;
    private final int height;
    private final List<Component> components = new ArrayList<>();
    private final List<byte[]> extra = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean interleaved = true;
    private int restartInterval;
    private int maxHorizontal = 1;
    private int maxVertical = 1;
    private long bits;
    private int bitCount;
    private final int[] predictions = new int[4];

    TestEncoder(int width, int height) {
        this.width = width;
        this.height = height;
    }

    TestEncoder component(int id, int horizontal, int vertical, Samples samples) {
        components.add(new Component(id, horizontal, vertical, samples));
        maxHorizontal = Math.max(maxHorizontal, horizontal);
        maxVertical = Math.max(maxVertical, vertical);
        return this;
    }

    TestEncoder scanPerComponent() {
        interleaved = false;
        return this;
    }

    TestEncoder restartInterval(int interval) {
        restartInterval = interval;
        return this;
    }

    TestEncoder adobe(int transform) {
        extra.add(new byte[] {(byte) 0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
        return this;
    }

    TestEncoder jfif() {
        extra.add(new byte[] {(byte) 0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
        return this;
    }

    /** A segment as its marker and its body. */
    TestEncoder segment(byte[] markerAndBody) {
        extra.add(markerAndBody);
        return this;
    }

    byte[] encode() {
        marker(0xD8);
        extra.forEach(this::segmentOut);
        segmentOut(quantisation());
        segmentOut(huffman(0x00, DC_CODE_BITS, 12));
        segmentOut(huffman(0x10, AC_CODE_BITS, 251));
        segmentOut(frame());
        segmentOut(new byte[] {(byte) 0xDD, (byte) (restartInterval >> 8), (byte) restartInterval});
        if (interleaved) {
            scan(components);
        } else {
            components.forEach(component -> scan(List.of(component)));
        }
        marker(0xD9);
        return out.toByteArray();
    }

    private void marker(int code) {
        out.write(0xFF);
        out.write(code);
    }

    private void segmentOut(byte[] markerAndBody) {
        marker(markerAndBody[0] & 0xFF);
        int length = markerAndBody.length + 1;
        out.write(length >> 8);
        out.write(length);
        out.write(markerAndBody, 1, markerAndBody.length - 1);
    }

    private static byte[] quantisation() {
        byte[] segment = new byte[66];
        java.util.Arrays.fill(segment, (byte) STEP);
        segment[0] = (byte) 0xDB;
        segment[1] = 0;
        return segment;
    }

    /** Symbols from 0 on, whose codes are these numbers. */
    private static byte[] huffman(int classAndDestination, int codeBits, int count) {
        byte[] segment = new byte[18 + count];
        segment[0] = (byte) 0xC4;
        segment[1] = (byte) classAndDestination;
        segment[1 + codeBits] = (byte) count;
        for (int i = 0; i < count; i++) {
            segment[18 + i] = (byte) i;
        }
        return segment;
    }

    private byte[] frame() {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {
            (byte) 0xC0,
            8,
            (byte) (height >> 8),
            (byte) height,
            (byte) (width >> 8),
            (byte) width,
            (byte) components.size()
        });
        components.forEach(component -> segment.writeBytes(
                new byte[] {(byte) component.id, (byte) (component.horizontal << 4 | component.vertical), 0}));
        return segment.toByteArray();
    }

    private void scan(List<Component> mine) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(new byte[] {(byte) 0xDA, (byte) mine.size()});
        mine.forEach(component -> header.writeBytes(new byte[] {(byte) component.id, 0}));
        header.writeBytes(new byte[] {0, 63, 0});
        segmentOut(header.toByteArray());
        boolean single = mine.size() == 1;
        int across = single ? blocks(width, mine.get(0).horizontal, maxHorizontal) : units(width, maxHorizontal);
        int down = single ? blocks(height, mine.get(0).vertical, maxVertical) : units(height, maxVertical);
        java.util.Arrays.fill(predictions, 0);
        for (int unit = 0; unit < across * down; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                restart(unit / restartInterval - 1);
            }
            for (Component component : mine) {
                unit(component, unit % across, unit / across, single);
            }
        }
        flush();
    }

    private static int units(int side, int most) {
        return (side + 8 * most - 1) / (8 * most);
    }

    private static int blocks(int side, int factor, int most) {
        return ((side * factor + most - 1) / most + 7) / 8;
    }

    private void restart(int number) {
        flush();
        marker(0xD0 + number % 8);
        java.util.Arrays.fill(predictions, 0);
    }

    private void unit(Component component, int x, int y, boolean single) {
        if (single) {
            block(component, x, y);
            return;
        }
        for (int row = 0; row < component.vertical; row++) {
            for (int column = 0; column < component.horizontal; column++) {
                block(component, x * component.horizontal + column, y * component.vertical + row);
            }
        }
    }

    private void block(Component component, int blockX, int blockY) {
        int[] coefficients = coefficients(component, blockX, blockY);
        int index = components.indexOf(component);
        int difference = coefficients[0] - predictions[index];
        predictions[index] = coefficients[0];
        put(size(difference), DC_CODE_BITS);
        value(difference);
        int run = 0;
        for (int place = 1; place < 64; place++) {
            int value = coefficients[Zigzag.NATURAL[place]];
            if (value == 0) {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) {
                put(0xF0, AC_CODE_BITS);
            }
            put(run << 4 | size(value), AC_CODE_BITS);
            value(value);
            run = 0;
        }
        if (run > 0) {
            put(0, AC_CODE_BITS);
        }
    }

    private int[] coefficients(Component component, int blockX, int blockY) {
        double[] samples = new double[64];
        for (int i = 0; i < 64; i++) {
            int x = (8 * blockX + i % 8) * maxHorizontal / component.horizontal;
            int y = (8 * blockY + i / 8) * maxVertical / component.vertical;
            samples[i] = component.samples.at(Math.min(x, width - 1), Math.min(y, height - 1)) - 128;
        }
        double[] transformed = ReferenceDct.forward(samples);
        int[] coefficients = new int[64];
        for (int i = 0; i < 64; i++) {
            coefficients[i] = (int) Math.round(transformed[i] / STEP);
        }
        return coefficients;
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private void value(int value) {
        int size = size(value);
        put(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    private void put(int value, int count) {
        bits = bits << count | value;
        bitCount += count;
        while (bitCount >= 8) {
            bitCount -= 8;
            int next = (int) (bits >> bitCount) & 0xFF;
            out.write(next);
            if (next == 0xFF) {
                out.write(0);
            }
        }
    }

    private void flush() {
        int missing = (8 - bitCount) % 8;
        put((1 << missing) - 1, missing);
    }
}
