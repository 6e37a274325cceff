package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Hands out an image row by row as colour components from 0 to 255, laid over white, still in the image's own colour space.
 *
 * <p>Grey stays what its samples say: converting it through Java's linear grey space makes it some 60 levels too bright.
 * Palettes are looked up before anything is averaged.
 */
abstract class PixelRows {
    final int width;
    /** Colour components of a pixel: 1 for grey, 3 for RGB, 4 for CMYK. */
    final int components;

    private PixelRows(int width, int components) {
        this.width = width;
        this.components = components;
    }

    /** Writes the components of a row's pixels, one pixel after the other. */
    abstract void read(int y, byte[] row);

    static PixelRows of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return new Palette(image.getRaster(), palette);
        }
        return isPlain(model) ? new Samples(image.getRaster(), model) : new Converted(image);
    }

    /** The colour space of the components that an image's rows have; null where they are sRGB. */
    static ColorSpace spaceOf(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model instanceof IndexColorModel || !isPlain(model) ? null : model.getColorSpace();
    }

    private static boolean isPlain(ColorModel model) {
        int type = model.getColorSpace().getType();
        int storage = model.getTransferType();
        return (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_CMYK)
                && (storage == DataBuffer.TYPE_BYTE
                        || storage == DataBuffer.TYPE_USHORT
                        || storage == DataBuffer.TYPE_INT)
                && Arrays.stream(model.getComponentSize()).allMatch(bits -> bits <= 16);
    }

    private static int overWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static final class Palette extends PixelRows {
        private final Raster raster;
        private final int[] colours;
        private int[] indices;

        Palette(Raster raster, IndexColorModel model) {
            super(raster.getWidth(), 3);
            this.raster = raster;
            this.colours = new int[model.getMapSize()];
            model.getRGBs(colours);
        }

        @Override
        void read(int y, byte[] row) {
            indices = raster.getSamples(0, y, width, 1, 0, indices);
            for (int x = 0; x < width; x++) {
                // Damaged files hold indices beyond their palette; browsers show these black.
                int index = indices[x];
                putOverWhite(index < colours.length ? colours[index] : 0xFF000000, row, 3 * x);
            }
        }
    }

    /** What no other way is known for, by Java's own conversion to sRGB. */
    private static final class Converted extends PixelRows {
        private final BufferedImage image;
        private int[] colours;

        Converted(BufferedImage image) {
            super(image.getWidth(), 3);
            this.image = image;
        }

        @Override
        void read(int y, byte[] row) {
            colours = image.getRGB(0, y, width, 1, colours, 0, width);
            for (int x = 0; x < width; x++) {
                putOverWhite(colours[x], row, 3 * x);
            }
        }
    }

    private static void putOverWhite(int argb, byte[] row, int at) {
        int alpha = argb >>> 24;
        row[at] = (byte) overWhite(argb >> 16 & 0xFF, alpha);
        row[at + 1] = (byte) overWhite(argb >> 8 & 0xFF, alpha);
        row[at + 2] = (byte) overWhite(argb & 0xFF, alpha);
    }

    private static final class Samples extends PixelRows {
        private final Raster raster;
        private final int bands;
        private final int[] maxima;
        private final boolean alpha;
        private final boolean premultiplied;
        private final boolean eightBits;
        private final boolean ink;
        private int[] samples;

        Samples(Raster raster, ColorModel model) {
            super(raster.getWidth(), model.getNumColorComponents());
            this.raster = raster;
            this.bands = raster.getNumBands();
            this.maxima = Arrays.stream(model.getComponentSize())
                    .map(bits -> (1 << bits) - 1)
                    .toArray();
            this.alpha = model.hasAlpha();
            this.premultiplied = model.isAlphaPremultiplied();
            this.eightBits = Arrays.stream(maxima).allMatch(max -> max == 255);
            this.ink = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
        }

        @Override
        void read(int y, byte[] row) {
            samples = raster.getPixels(0, y, width, 1, samples);
            if (eightBits && !alpha && bands == components) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (byte) samples[i];
                }
                return;
            }
            for (int x = 0; x < width; x++) {
                pixel(x * bands, row, x * components);
            }
        }

        private void pixel(int from, byte[] row, int to) {
            int opacity = alpha ? scaled(from, components) : 255;
            for (int i = 0; i < components; i++) {
                int value = scaled(from, i);
                int white = ink ? 0 : 255;
                int covered = premultiplied ? value * 255 : value * opacity;
                row[to + i] = (byte) Math.min(255, (covered + white * (255 - opacity) + 127) / 255);
            }
        }

        private int scaled(int from, int band) {
            int max = maxima[band];
            int value = samples[from + band];
            return max == 255 ? value : (value * 255 + max / 2) / max;
        }
    }
}
