package org.annotatedgallery.imaging.jpeg;

/** How components become the colours of a row. */
enum ColourTransform {
    GREY(JpegColours.GREY, 1) {
        @Override
        void convert(byte[][] lines, int[] at, byte[] row, int width) {
            System.arraycopy(lines[0], at[0], row, 0, width);
        }
    },
    RGB(JpegColours.RGB, 3) {
        @Override
        void convert(byte[][] lines, int[] at, byte[] row, int width) {
            for (int x = 0; x < width; x++) {
                for (int i = 0; i < 3; i++) {
                    row[3 * x + i] = lines[i][at[i] + x];
                }
            }
        }
    },
    YCBCR(JpegColours.RGB, 3) {
        @Override
        void convert(byte[][] lines, int[] at, byte[] row, int width) {
            fromYcc(lines, at, row, 3, width);
        }
    },
    /** As Adobe stores it, and browsers read it with Adobe's marker or without: how much of each ink is missing. */
    CMYK(JpegColours.CMYK, 4) {
        @Override
        void convert(byte[][] lines, int[] at, byte[] row, int width) {
            for (int x = 0; x < width; x++) {
                for (int i = 0; i < 4; i++) {
                    row[4 * x + i] = (byte) ~lines[i][at[i] + x];
                }
            }
        }
    },
    /** The missing inks C, M and Y were taken for the complements of R, G and B, which therefore are the inks. */
    YCCK(JpegColours.CMYK, 4) {
        @Override
        void convert(byte[][] lines, int[] at, byte[] row, int width) {
            fromYcc(lines, at, row, 4, width);
            for (int x = 0; x < width; x++) {
                row[4 * x + 3] = (byte) ~lines[3][at[3] + x];
            }
        }
    };

    private final JpegColours colours;
    private final int components;

    ColourTransform(JpegColours colours, int components) {
        this.colours = colours;
        this.components = components;
    }

    /**
     * @param lines a line of samples of each component
     * @param at where they begin there
     */
    abstract void convert(byte[][] lines, int[] at, byte[] row, int width);

    JpegColours colours() {
        return colours;
    }

    /** How many components of the frame are looked at. */
    int components() {
        return components;
    }

    /** ITU-T T.871, section 7, with factors in units of 1 / 65536. */
    private static void fromYcc(byte[][] lines, int[] at, byte[] row, int step, int width) {
        byte[] lumas = lines[0];
        byte[] blues = lines[1];
        byte[] reds = lines[2];
        int luma = at[0];
        int blue = at[1];
        int red = at[2];
        for (int x = 0, to = 0; x < width; x++, to += step) {
            int y = (lumas[luma + x] & 0xFF) << 16 | 0x8000;
            int cb = (blues[blue + x] & 0xFF) - 128;
            int cr = (reds[red + x] & 0xFF) - 128;
            row[to] = clamped(y + 91_881 * cr >> 16);
            row[to + 1] = clamped(y - 22_553 * cb - 46_802 * cr >> 16);
            row[to + 2] = clamped(y + 116_130 * cb >> 16);
        }
    }

    private static byte clamped(int value) {
        return (byte) ((value & ~0xFF) == 0 ? value : ~value >> 31);
    }
}
