package org.annotatedgallery.imaging.jpeg;

/** What the bytes of a row are. */
public enum JpegColours {
    /** One byte, from black to white. */
    GREY(1),
    /** Red, green and blue. */
    RGB(3),
    /** Cyan, magenta, yellow and black, from no ink to full ink. */
    CMYK(4);

    private final int components;

    JpegColours(int components) {
        this.components = components;
    }

    /** Bytes of a pixel. */
    public int components() {
        return components;
    }
}
