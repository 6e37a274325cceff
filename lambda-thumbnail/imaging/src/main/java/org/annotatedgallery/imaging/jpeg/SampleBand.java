package org.annotatedgallery.imaging.jpeg;

/**
 * The samples, less 128, of a row of minimum coded units: luma, and for colours chroma of a half of the size (ITU-T T.871,
 * section 7), averaged over pixels two by two. Behind the image's edges its last pixels are repeated.
 */
final class SampleBand {
    private final int[] pixels;
    private final int width;
    private final int height;
    private final int bandWidth;
    private final int bandHeight;
    private final float[] luma;
    private final float[] blue;
    private final float[] red;

    /**
     * @param pixels as 0xRRGGBB
     * @param mcuSide in pixels: 8 where luma is all, 16 for colours
     */
    SampleBand(int[] pixels, int width, int height, int mcuSide) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.bandWidth = (width + mcuSide - 1) / mcuSide * mcuSide;
        this.bandHeight = mcuSide;
        this.luma = new float[bandWidth * bandHeight];
        this.blue = new float[luma.length / 4];
        this.red = new float[luma.length / 4];
    }

    float[] luma() {
        return luma;
    }

    float[] blue() {
        return blue;
    }

    float[] red() {
        return red;
    }

    void read(int band) {
        for (int y = 0; y < bandHeight; y++) {
            int from = Math.min(band * bandHeight + y, height - 1) * width;
            int to = y * bandWidth;
            for (int x = 0; x < bandWidth; x++) {
                int pixel = pixels[from + Math.min(x, width - 1)];
                luma[to + x] =
                        0.299f * (pixel >> 16 & 0xFF) + 0.587f * (pixel >> 8 & 0xFF) + 0.114f * (pixel & 0xFF) - 128;
            }
        }
    }

    /** Chroma of the band that was read. */
    void readChroma(int band) {
        for (int y = 0; y < bandHeight / 2; y++) {
            int above = Math.min(band * bandHeight + 2 * y, height - 1) * width;
            int below = Math.min(band * bandHeight + 2 * y + 1, height - 1) * width;
            for (int x = 0; x < bandWidth / 2; x++) {
                int left = Math.min(2 * x, width - 1);
                int right = Math.min(2 * x + 1, width - 1);
                chroma(
                        y * bandWidth / 2 + x,
                        pixels[above + left],
                        pixels[above + right],
                        pixels[below + left],
                        pixels[below + right]);
            }
        }
    }

    private void chroma(int at, int a, int b, int c, int d) {
        int reds = (a >> 16 & 0xFF) + (b >> 16 & 0xFF) + (c >> 16 & 0xFF) + (d >> 16 & 0xFF);
        int greens = (a >> 8 & 0xFF) + (b >> 8 & 0xFF) + (c >> 8 & 0xFF) + (d >> 8 & 0xFF);
        int blues = (a & 0xFF) + (b & 0xFF) + (c & 0xFF) + (d & 0xFF);
        float y = 0.299f * reds + 0.587f * greens + 0.114f * blues;
        blue[at] = (blues - y) * (0.25f / 1.772f);
        red[at] = (reds - y) * (0.25f / 1.402f);
    }
}
