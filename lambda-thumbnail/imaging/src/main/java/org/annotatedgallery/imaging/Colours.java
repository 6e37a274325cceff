package org.annotatedgallery.imaging;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** From rows of grey, RGB or CMYK to sRGB. A profile that is broken or fits something else is ignored, as browsers do. */
final class Colours {
    private static final int GREY = 1;
    private static final int RGB = 3;
    private static final int CMYK = 4;

    private final int components;
    private final int[] colours;
    private final WritableRaster own;
    private final WritableRaster srgb;
    /** Null where the components are taken as they are. */
    private ColorConvertOp profile;

    /**
     * @param components 1 for grey, 3 for RGB, 4 for CMYK
     * @param width pixels of a row
     * @param space what the components mean; null when nothing is known
     */
    Colours(int components, int width, ColorSpace space) {
        this.components = components;
        this.colours = new int[width];
        this.own = Raster.createInterleavedRaster(0, width, 1, components, null);
        this.srgb = Raster.createInterleavedRaster(0, width, 1, RGB, null);
        boolean fits = space instanceof ICC_ColorSpace
                && !space.isCS_sRGB()
                && components >= RGB
                && space.getType() == (components == RGB ? ColorSpace.TYPE_RGB : ColorSpace.TYPE_CMYK);
        this.profile = fits ? new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null) : null;
    }

    /** What every component of white is. */
    static byte white(int components) {
        return (byte) (components == CMYK ? 0 : 255);
    }

    /** The pixels of a row as 0xRRGGBB; written over by the next one. */
    int[] convert(byte[] row) {
        byte[] converted = profile == null ? row : profiled(row);
        switch (profile == null ? components : RGB) {
            case GREY -> grey(converted);
            case RGB -> rgb(converted);
            default -> cmyk(converted);
        }
        return colours;
    }

    private byte[] profiled(byte[] row) {
        try {
            own.setDataElements(0, 0, colours.length, 1, row);
            profile.filter(own, srgb);
            return ((DataBufferByte) srgb.getDataBuffer()).getData();
        } catch (CMMException | IllegalArgumentException e) {
            profile = null;
            return row;
        }
    }

    private void grey(byte[] row) {
        for (int x = 0; x < colours.length; x++) {
            colours[x] = (row[x] & 0xFF) * 0x010101;
        }
    }

    private void rgb(byte[] row) {
        for (int x = 0, at = 0; x < colours.length; x++, at += RGB) {
            colours[x] = (row[at] & 0xFF) << 16 | (row[at + 1] & 0xFF) << 8 | row[at + 2] & 0xFF;
        }
    }

    private void cmyk(byte[] row) {
        for (int x = 0, at = 0; x < colours.length; x++, at += CMYK) {
            int paper = 255 - (row[at + 3] & 0xFF);
            colours[x] = inked(row[at], paper) << 16 | inked(row[at + 1], paper) << 8 | inked(row[at + 2], paper);
        }
    }

    /** What a share of ink leaves of the light that black leaves. */
    private static int inked(byte ink, int paper) {
        return ((255 - (ink & 0xFF)) * paper + 127) / 255;
    }
}
