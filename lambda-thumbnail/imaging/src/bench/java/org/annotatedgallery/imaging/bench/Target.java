package org.annotatedgallery.imaging.bench;

/** What the project promises of its CPU time. */
final class Target {
    /** From here on images count as large. */
    private static final int LARGE_MEGAPIXELS = 12;

    private Target() {}

    /** How many times Pillow's it may be. */
    static double mostOfPillow(Original original) {
        if (original.progressive()) {
            return 0.35;
        }
        return original.megapixels() < LARGE_MEGAPIXELS ? 2.0 : 1.35;
    }

    /** How many times it must go into Thumbnailator's; nothing is promised of small images. */
    static double leastOfThumbnailator(Original original) {
        return original.megapixels() < LARGE_MEGAPIXELS ? 0 : 5;
    }
}
