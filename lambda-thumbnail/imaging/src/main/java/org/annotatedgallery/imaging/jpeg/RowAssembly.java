package org.annotatedgallery.imaging.jpeg;

/**
 * Makes rows of colours of the samples of a band. A component that has half as many samples as others, across or down, is
 * interpolated (a triangle filter), which takes a row of the bands before and behind: so the last row of a band is handed on
 * with the next one. At other ratios, and in the tiniest images, samples are repeated, as libjpeg does.
 */
final class RowAssembly {
    /** So wide an image has but two of the samples that are half as many. */
    private static final int TINY = 4;

    private final ColourTransform transform;
    private final Plane[] planes;
    private final int width;
    private final int height;
    private final int bandWidth;
    private final int bandHeight;
    private final byte[][] lines;
    private final int[] at;
    /** Lines of components that have to be stretched; null for others. */
    private final byte[][] stretched;
    /** A line in units of a quarter. */
    private final int[] quarters;

    private final byte[] row;

    RowAssembly(Frame frame, ColourTransform transform, Plane[] planes, JpegScale scale) {
        this.transform = transform;
        this.planes = planes;
        this.width = scale.of(frame.width());
        this.height = scale.of(frame.height());
        this.bandWidth = frame.mcusAcross() * frame.maxHorizontal() * scale.blockSide();
        this.bandHeight = frame.maxVertical() * scale.blockSide();
        this.lines = new byte[transform.components()][];
        this.at = new int[lines.length];
        this.stretched = new byte[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            boolean smaller = planes[i].stride() < bandWidth || planes[i].height() < bandHeight;
            stretched[i] = smaller ? new byte[width + 1] : null;
        }
        this.quarters = new int[bandWidth];
        this.row = new byte[width * transform.colours().components()];
    }

    int bandHeight() {
        return bandHeight;
    }

    /** Hands on the last row of the band before, and all but the last one of this band. */
    void emit(int band, JpegRows rows) {
        int first = band * bandHeight;
        for (int y = band == 0 ? 0 : -1; y < bandHeight - 1 && first + y < height; y++) {
            rows.accept(first + y, row(y, first));
        }
    }

    /**
     * Hands on the last row of the last band.
     *
     * @param bands how many there were
     */
    void emitLast(int bands, JpegRows rows) {
        int first = (bands - 1) * bandHeight;
        if (bands > 0 && first + bandHeight <= height) {
            rows.accept(first + bandHeight - 1, row(bandHeight - 1, first));
        }
    }

    private byte[] row(int y, int bandStart) {
        for (int i = 0; i < lines.length; i++) {
            if (stretched[i] == null) {
                lines[i] = planes[i].samples();
                at[i] = planes[i].rowAt(y);
            } else {
                lines[i] = stretched[i];
                stretch(planes[i], y, bandStart, stretched[i]);
            }
        }
        transform.convert(lines, at, row, width);
        return row;
    }

    private void stretch(Plane plane, int y, int bandStart, byte[] line) {
        // The sample in which the middle of the pixel lies.
        int near = Math.floorDiv((2 * y + 1) * plane.height(), 2 * bandHeight);
        int far =
                width > TINY && 2 * plane.height() == bandHeight ? neighbour(near, y, plane.height(), bandStart) : near;
        int from = plane.rowAt(near);
        int fromFar = plane.rowAt(far);
        for (int x = 0; x < plane.stride(); x++) {
            quarters[x] = 3 * (plane.samples()[from + x] & 0xFF) + (plane.samples()[fromFar + x] & 0xFF);
        }
        if (width > TINY && 2 * plane.stride() == bandWidth) {
            twice(line);
        } else {
            repeat(plane.stride(), line);
        }
    }

    /** The row of samples on the other side of a row of the image; the same one where the image or what is known of it ends. */
    private int neighbour(int near, int y, int planeHeight, int bandStart) {
        int neighbour = y % 2 == 0 ? near - 1 : near + 1;
        int inImage = bandStart / 2 + neighbour;
        return neighbour == planeHeight || inImage < 0 || inImage > (height - 1) / 2 ? near : neighbour;
    }

    /** A sample lies between two pixels, each a quarter of the way to one of its neighbours. */
    private void twice(byte[] line) {
        int last = (width - 1) / 2;
        int before = quarters[0];
        int here = before;
        for (int x = 0; x <= last; x++) {
            int after = x < last ? quarters[x + 1] : here;
            line[2 * x] = (byte) (3 * here + before + 8 >> 4);
            line[2 * x + 1] = (byte) (3 * here + after + 7 >> 4);
            before = here;
            here = after;
        }
    }

    private void repeat(int count, byte[] line) {
        for (int x = 0; x < width; x++) {
            int nearest = count == bandWidth ? x : (int) ((2L * x + 1) * count / (2L * bandWidth));
            line[x] = (byte) (quarters[nearest] + 2 >> 2);
        }
    }
}
