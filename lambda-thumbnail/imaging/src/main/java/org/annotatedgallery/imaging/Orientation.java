package org.annotatedgallery.imaging;

/** How stored pixels have to be turned to stand upright: the eight values of EXIF 2.32, section 4.6.4, tag 274. */
public enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TURN_CLOCKWISE,
    TRANSVERSED,
    TURN_COUNTERCLOCKWISE;

    /** The orientation of an EXIF value; values that EXIF does not know mean upright, as browsers show them. */
    public static Orientation ofExif(long value) {
        return value >= 1 && value <= 8 ? values()[(int) value - 1] : UPRIGHT;
    }

    /** 1 to 8. */
    public int exifValue() {
        return ordinal() + 1;
    }

    /** Whether upright width is stored height. */
    public boolean swapsSides() {
        return exifValue() >= 5;
    }
}
