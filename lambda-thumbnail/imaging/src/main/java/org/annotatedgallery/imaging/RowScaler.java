package org.annotatedgallery.imaging;

import java.util.Arrays;

/**
 * Shrinks an image while its rows pass: each is added to the few rows that it takes part in, and these are shrunk across
 * and handed on when they are complete. So no more than these are held in memory.
 */
final class RowScaler implements RowSink {
    private static final int RGB = 3;

    private final int components;
    private final Taps across;
    private final Taps down;
    private final RowSink next;
    private final float[] line;
    private final float[][] sums;
    private final byte[] made;
    private int y;
    private int begun;
    private int done;

    private RowScaler(int components, int width, Taps across, Taps down, RowSink next) {
        this.components = components;
        this.across = across;
        this.down = down;
        this.next = next;
        this.line = new float[components * width];
        this.sums = new float[down.overlap()][line.length];
        this.made = new byte[components * across.count()];
    }

    /**
     * Averages areas down to twice the size that is wanted, then takes Lanczos' filter.
     *
     * @param image the size of the image
     * @param step how many of its pixels, across and down, each pixel of the rows that come stands for
     * @param to the size of the rows that go on, nowhere larger than that of those that come
     */
    static RowSink of(Size image, int step, Size to, int components, RowSink next) {
        Side width = new Side(image.width(), step);
        Side height = new Side(image.height(), step);
        Size from = new Size(width.pixels(), height.pixels());
        Size twice = to.twiceUpTo(from);
        if (twice.equals(from)) {
            return filter(width, height, to, components, next);
        }
        RowSink last = filter(new Side(twice.width(), 1), new Side(twice.height(), 1), to, components, next);
        Taps across = Taps.area(width, twice.width());
        return new RowScaler(components, from.width(), across, Taps.area(height, twice.height()), last);
    }

    private static RowSink filter(Side width, Side height, Size to, int components, RowSink next) {
        if (width.pixels() == to.width() && height.pixels() == to.height()) {
            return next;
        }
        Taps across = Taps.lanczos(width, to.width());
        return new RowScaler(components, width.pixels(), across, Taps.lanczos(height, to.height()), next);
    }

    @Override
    public void accept(byte[] row) {
        for (int i = 0; i < line.length; i++) {
            line[i] = row[i] & 0xFF;
        }
        while (begun < down.count() && down.first[begun] <= y) {
            Arrays.fill(sum(begun++), 0);
        }
        for (int i = done; i < begun; i++) {
            add(line, down.weights[i][y - down.first[i]], sum(i));
        }
        while (done < begun && down.last(done) == y) {
            shrink(sum(done++));
            next.accept(made);
        }
        y++;
    }

    private float[] sum(int i) {
        return sums[i % sums.length];
    }

    private static void add(float[] line, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * line[i];
        }
    }

    private void shrink(float[] sum) {
        for (int x = 0; x < across.count(); x++) {
            if (components == RGB) {
                shrinkRgb(sum, x);
            } else {
                for (int i = 0; i < components; i++) {
                    shrink(sum, x, i);
                }
            }
        }
    }

    private void shrink(float[] sum, int x, int component) {
        float value = 0;
        int at = components * across.first[x] + component;
        for (float weight : across.weights[x]) {
            value += weight * sum[at];
            at += components;
        }
        made[components * x + component] = rounded(value);
    }

    private void shrinkRgb(float[] sum, int x) {
        float red = 0;
        float green = 0;
        float blue = 0;
        int at = RGB * across.first[x];
        for (float weight : across.weights[x]) {
            red += weight * sum[at];
            green += weight * sum[at + 1];
            blue += weight * sum[at + 2];
            at += RGB;
        }
        made[RGB * x] = rounded(red);
        made[RGB * x + 1] = rounded(green);
        made[RGB * x + 2] = rounded(blue);
    }

    private static byte rounded(float value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5f)));
    }
}
