package org.annotatedgallery.imaging.bench;

import java.util.OptionalDouble;

/** What the project promises. */
final class Target {
    /** From here on images count as large. */
    private static final int LARGE_MEGAPIXELS = 12;

    private Target() {}

    /** How many times Pillow's CPU time its own may be. */
    static double mostOfPillow(Original original) {
        if (original.progressive()) {
            return 0.35;
        }
        return original.megapixels() < LARGE_MEGAPIXELS ? 2.0 : 1.35;
    }

    /** How many times its CPU time must go into Thumbnailator's; nothing is promised of small images. */
    static double leastOfThumbnailator(Original original) {
        return original.megapixels() < LARGE_MEGAPIXELS ? 0 : 5;
    }

    /** By how much its mean PSNR must be above another's at least. */
    static OptionalDouble leastDecibels(Contender other) {
        return switch (other) {
            case THUMBNAILATOR -> OptionalDouble.of(0);
            case PILLOW -> OptionalDouble.of(-0.1);
            default -> OptionalDouble.empty();
        };
    }
}
