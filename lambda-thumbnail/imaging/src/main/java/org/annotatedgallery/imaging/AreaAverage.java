package org.annotatedgallery.imaging;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Shrinks an image so that every pixel of it counts by the area it covers, reading it once from top to bottom. Picking
 * every n-th pixel instead would turn fine patterns into coarse ones.
 */
final class AreaAverage {
    private final PixelRows rows;
    private final Canvas canvas;
    private final WritableRaster target;
    private final Shares across;
    private final int[] row;
    private final float[] line;
    private float[] sum;
    private float[] nextSum;

    private AreaAverage(Canvas canvas, Size size) {
        this.canvas = canvas;
        this.rows = PixelRows.of(canvas.image());
        this.target = Raster.createInterleavedRaster(0, size.width(), size.height(), rows.components, null);
        this.across = new Shares(canvas.width(), size.width());
        this.row = new int[rows.width * rows.components];
        this.line = new float[size.width() * rows.components];
        this.sum = new float[line.length];
        this.nextSum = new float[line.length];
    }

    /** Bytes of the image's own colour components; the size is nowhere larger than the canvas. */
    static WritableRaster shrink(Canvas canvas, Size size) {
        AreaAverage average = new AreaAverage(canvas, size);
        average.run(new Shares(canvas.height(), size.height()));
        return average.target;
    }

    private void run(Shares down) {
        for (int y = 0; y < canvas.height(); y++) {
            average(y);
            add(sum, down.first[y]);
            if (down.second[y] > 0) {
                add(nextSum, down.second[y]);
            }
            if (y + 1 == canvas.height() || down.target[y + 1] > down.target[y]) {
                write(down.target[y]);
            }
        }
    }

    /** One row of the canvas, averaged across. */
    private void average(int y) {
        int imageY = y - canvas.y();
        boolean covered = imageY >= 0 && imageY < canvas.image().getHeight();
        if (!covered) {
            Arrays.fill(line, 255);
            return;
        }
        rows.read(imageY, row);
        Arrays.fill(line, 0);
        int end = canvas.x() + rows.width;
        for (int x = 0; x < canvas.x(); x++) {
            spread(x, -1);
        }
        for (int x = canvas.x(); x < end; x++) {
            spread(x, (x - canvas.x()) * rows.components);
        }
        for (int x = end; x < canvas.width(); x++) {
            spread(x, -1);
        }
    }

    /** Adds a pixel of the row, white without one, to the one or two averages that it touches. */
    private void spread(int x, int from) {
        int components = rows.components;
        int to = across.target[x] * components;
        float first = across.first[x];
        float second = across.second[x];
        for (int i = 0; i < components; i++) {
            int value = from < 0 ? 255 : row[from + i];
            line[to + i] += first * value;
            if (second > 0) {
                line[to + components + i] += second * value;
            }
        }
    }

    private void add(float[] to, float weight) {
        for (int i = 0; i < line.length; i++) {
            to[i] += weight * line[i];
        }
    }

    private void write(int y) {
        byte[] bytes = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            bytes[i] = (byte) Math.min(255, (int) (sum[i] + 0.5f));
        }
        target.setDataElements(0, y, target.getWidth(), 1, bytes);
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
