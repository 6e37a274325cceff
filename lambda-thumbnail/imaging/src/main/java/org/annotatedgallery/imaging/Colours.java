package org.annotatedgallery.imaging;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** From bytes of grey, RGB or CMYK to sRGB. A profile that is broken or fits something else is ignored, as browsers do. */
final class Colours {
    private Colours() {}

    /**
     * @param space the colour space of the components; null when nothing is known
     * @return an image of type INT_RGB
     */
    static BufferedImage toSrgb(Raster raster, ColorSpace space) {
        Raster rgb = profiled(raster, space);
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] samples = null;
        int[] line = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            samples = rgb.getPixels(0, y, line.length, 1, samples);
            for (int x = 0; x < line.length; x++) {
                line[x] = plain(samples, x, rgb.getNumBands());
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return image;
    }

    private static Raster profiled(Raster raster, ColorSpace space) {
        boolean fits = space instanceof ICC_ColorSpace
                && !space.isCS_sRGB()
                && raster.getNumBands() >= 3
                && space.getNumComponents() == raster.getNumBands();
        if (!fits) {
            return raster;
        }
        try {
            ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            WritableRaster converted =
                    Raster.createInterleavedRaster(0, raster.getWidth(), raster.getHeight(), 3, null);
            return new ColorConvertOp(space, srgb, null).filter(raster, converted);
        } catch (CMMException | IllegalArgumentException e) {
            return raster;
        }
    }

    private static int plain(int[] samples, int x, int bands) {
        int at = x * bands;
        return switch (bands) {
            case 1 -> samples[at] * 0x010101;
            case 4 -> {
                int paper = 255 - samples[at + 3];
                yield inked(samples[at], paper) << 16
                        | inked(samples[at + 1], paper) << 8
                        | inked(samples[at + 2], paper);
            }
            default -> samples[at] << 16 | samples[at + 1] << 8 | samples[at + 2];
        };
    }

    /** What a share of ink leaves of the light that black leaves. */
    private static int inked(int ink, int paper) {
        return ((255 - ink) * paper + 127) / 255;
    }
}
