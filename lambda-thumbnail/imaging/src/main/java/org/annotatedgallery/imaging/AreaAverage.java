package org.annotatedgallery.imaging;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Shrinks an image so that every pixel of it counts by the area it covers, taking its rows once from top to bottom. Picking
 * every n-th pixel instead would turn fine patterns into coarse ones.
 */
final class AreaAverage {
    private static final int INKS = 4;

    private final WritableRaster target;
    private final int components;
    /** A component of white. */
    private final int white;

    private final Shares across;
    private final Shares down;
    private final boolean sameSize;
    private final float[] line;
    private float[] sum;
    private float[] nextSum;
    private int y;

    /**
     * @param size of the canvas, whose rows come one by one
     * @param smaller nowhere larger than that
     * @param components 1 for grey, 3 for RGB, 4 for CMYK
     */
    AreaAverage(Size size, Size smaller, int components) {
        this.target = Raster.createInterleavedRaster(0, smaller.width(), smaller.height(), components, null);
        this.components = components;
        this.white = components == INKS ? 0 : 255;
        this.across = new Shares(size.width(), smaller.width());
        this.down = new Shares(size.height(), smaller.height());
        this.sameSize = size.equals(smaller);
        this.line = new float[smaller.width() * components];
        this.sum = new float[line.length];
        this.nextSum = new float[line.length];
    }

    /** Bytes of the image's own colour components; the size is nowhere larger than the canvas. */
    static WritableRaster shrink(Canvas canvas, Size smaller) {
        PixelRows rows = PixelRows.of(canvas.image());
        Size size = new Size(canvas.width(), canvas.height());
        AreaAverage average = new AreaAverage(size, smaller, rows.components);
        int[] row = new int[rows.width * rows.components];
        for (int y = 0; y < size.height(); y++) {
            int imageY = y - canvas.y();
            if (imageY >= 0 && imageY < canvas.image().getHeight()) {
                rows.read(imageY, row);
                average.add(row, canvas.x());
            } else {
                average.addWhite();
            }
        }
        return average.raster();
    }

    /** Adds a row of the whole width. */
    void add(byte[] row) {
        if (sameSize) {
            target.setDataElements(0, y++, target.getWidth(), 1, row);
            return;
        }
        Arrays.fill(line, 0);
        for (int x = 0; x < across.target.length; x++) {
            for (int i = 0; i < components; i++) {
                spread(x, i, row[x * components + i] & 0xFF);
            }
        }
        next();
    }

    /** Adds a row that begins at some pixel of the canvas, with white before and behind it. */
    private void add(int[] row, int start) {
        Arrays.fill(line, 0);
        int end = start + row.length / components;
        for (int x = 0; x < across.target.length; x++) {
            boolean covered = x >= start && x < end;
            for (int i = 0; i < components; i++) {
                spread(x, i, covered ? row[(x - start) * components + i] : white);
            }
        }
        next();
    }

    private void addWhite() {
        Arrays.fill(line, white);
        next();
    }

    /** What came of the rows; white where rows are missing. */
    WritableRaster raster() {
        while (y < down.target.length) {
            addWhite();
        }
        return target;
    }

    /** Adds a component of a pixel to the one or two averages that it touches. */
    private void spread(int x, int component, int value) {
        int to = across.target[x] * components + component;
        line[to] += across.first[x] * value;
        if (across.second[x] > 0) {
            line[to + components] += across.second[x] * value;
        }
    }

    /** Takes the row that was averaged across. */
    private void next() {
        add(sum, down.first[y]);
        if (down.second[y] > 0) {
            add(nextSum, down.second[y]);
        }
        if (y + 1 == down.target.length || down.target[y + 1] > down.target[y]) {
            write(down.target[y]);
        }
        y++;
    }

    private void add(float[] to, float weight) {
        for (int i = 0; i < line.length; i++) {
            to[i] += weight * line[i];
        }
    }

    private void write(int targetY) {
        byte[] bytes = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            bytes[i] = (byte) Math.min(255, (int) (sum[i] + 0.5f));
        }
        target.setDataElements(0, targetY, target.getWidth(), 1, bytes);
        float[] done = sum;
        sum = nextSum;
        nextSum = done;
        Arrays.fill(nextSum, 0);
    }

    /** How the pixels of one side are shared out: each falls on one pixel of the shorter side, or on two neighbours. */
    private static final class Shares {
        final int[] target;
        final float[] first;
        final float[] second;

        Shares(int from, int to) {
            target = new int[from];
            first = new float[from];
            second = new float[from];
            for (int i = 0; i < from; i++) {
                // Exact in units of 1 / from.
                long start = (long) i * to;
                long end = start + to;
                target[i] = (int) (start / from);
                long border = (target[i] + 1L) * from;
                first[i] = (float) (Math.min(end, border) - start) / from;
                second[i] = (float) Math.max(0, end - border) / from;
            }
        }
    }
}
