package org.annotatedgallery.imaging;

/**
 * A side of an image as pixels show it that each stand for a few of its own: the last one may be there for a part only.
 *
 * @param length in pixels of the image
 * @param step how many of these make one of those that are there
 */
record Side(int length, int step) {
    /** How many pixels there are. */
    int pixels() {
        return Division.roundedUp(length, step);
    }
}
