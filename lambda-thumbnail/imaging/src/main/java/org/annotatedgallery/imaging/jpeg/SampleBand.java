package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;
import org.annotatedgallery.imaging.Division;

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
        this.bandWidth = mcuSide * Division.roundedUp(width, mcuSide);
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

    /** Luma of a band, counted from the image's top. */
    void readLuma(int band) {
        for (int y = 0; y < bandHeight; y++) {
            int from = pixelsAt(band * bandHeight + y);
            int to = y * bandWidth;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[from + x];
                luma[to + x] =
                        0.299f * (pixel >> 16 & 0xFF) + 0.587f * (pixel >> 8 & 0xFF) + 0.114f * (pixel & 0xFF) - 128;
            }
            Arrays.fill(luma, to + width, to + bandWidth, luma[to + width - 1]);
        }
    }

    /** Chroma of a band. */
    void readChroma(int band) {
        for (int y = 0; y < bandHeight / 2; y++) {
            int above = pixelsAt(band * bandHeight + 2 * y);
            int below = pixelsAt(band * bandHeight + 2 * y + 1);
            int to = y * bandWidth / 2;
            for (int x = 0; x < width / 2; x++) {
                chroma(to + x, above + 2 * x, above + 2 * x + 1, below + 2 * x, below + 2 * x + 1);
            }
            int last = (width - 1) / 2;
            if (width % 2 == 1) {
                chroma(to + last, above + width - 1, above + width - 1, below + width - 1, below + width - 1);
            }
            Arrays.fill(blue, to + last + 1, to + bandWidth / 2, blue[to + last]);
            Arrays.fill(red, to + last + 1, to + bandWidth / 2, red[to + last]);
        }
    }

    private int pixelsAt(int y) {
        return Math.min(y, height - 1) * width;
    }

    private void chroma(int at, int first, int second, int third, int fourth) {
        int a = pixels[first];
        int b = pixels[second];
        int c = pixels[third];
        int d = pixels[fourth];
        int reds = (a >> 16 & 0xFF) + (b >> 16 & 0xFF) + (c >> 16 & 0xFF) + (d >> 16 & 0xFF);
        int greens = (a >> 8 & 0xFF) + (b >> 8 & 0xFF) + (c >> 8 & 0xFF) + (d >> 8 & 0xFF);
        int blues = (a & 0xFF) + (b & 0xFF) + (c & 0xFF) + (d & 0xFF);
        float y = 0.299f * reds + 0.587f * greens + 0.114f * blues;
        blue[at] = (blues - y) * (0.25f / 1.772f);
        red[at] = (reds - y) * (0.25f / 1.402f);
    }
}
