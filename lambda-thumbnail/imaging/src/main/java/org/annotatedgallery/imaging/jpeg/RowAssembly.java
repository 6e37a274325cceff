package org.annotatedgallery.imaging.jpeg;

/**
 * Makes rows of colours of the components' samples, stretching those that have fewer: across by a triangle filter where
 * they are half as many, and else, as down, by repeating them.
 */
final class RowAssembly {
    private final ColourTransform transform;
    private final Plane[] planes;
    private final int width;
    private final int bandWidth;
    private final int bandHeight;
    private final byte[][] lines;
    private final int[] at;
    private final byte[][] stretched;
    private final byte[] row;

    RowAssembly(Frame frame, ColourTransform transform, Plane[] planes, JpegScale scale) {
        this.transform = transform;
        this.planes = planes;
        this.width = scale.of(frame.width());
        this.bandWidth = frame.mcusAcross() * frame.maxHorizontal() * scale.blockSide();
        this.bandHeight = frame.maxVertical() * scale.blockSide();
        this.lines = new byte[transform.components()][];
        this.stretched = new byte[transform.components()][];
        this.at = new int[transform.components()];
        for (int i = 0; i < lines.length; i++) {
            stretched[i] = planes[i].stride() < bandWidth ? new byte[width + 1] : null;
        }
        this.row = new byte[width * transform.colours().components()];
    }

    int bandHeight() {
        return bandHeight;
    }

    /** A row of the band; overwritten by the next one. */
    byte[] row(int y) {
        for (int i = 0; i < lines.length; i++) {
            Plane plane = planes[i];
            int from = y * plane.height() / bandHeight * plane.stride();
            lines[i] = stretched[i] == null ? plane.samples() : stretched[i];
            at[i] = stretched[i] == null ? from : 0;
            if (stretched[i] != null) {
                stretch(plane, from, stretched[i]);
            }
        }
        transform.convert(lines, at, row, width);
        return row;
    }

    private void stretch(Plane plane, int from, byte[] line) {
        if (2 * plane.stride() == bandWidth) {
            twice(plane.samples(), from, line);
        } else {
            for (int x = 0; x < width; x++) {
                line[x] = plane.samples()[from + (int) ((long) x * plane.stride() / bandWidth)];
            }
        }
    }

    /** A sample lies in the middle between two of the stretched ones, which lie a quarter of the way to its neighbours. */
    private void twice(byte[] samples, int from, byte[] line) {
        int count = (width + 1) / 2;
        int before = samples[from] & 0xFF;
        int here = before;
        for (int i = 0; i < count; i++) {
            int after = i + 1 < count ? samples[from + i + 1] & 0xFF : here;
            line[2 * i] = (byte) (3 * here + before + 2 >> 2);
            line[2 * i + 1] = (byte) (3 * here + after + 2 >> 2);
            before = here;
            here = after;
        }
    }
}
