package org.annotatedgallery.annotate.offline;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image's colours as a person would sum them up.
 *
 * @param dominant the basic colours that cover most of it, largest first; at least one, at most three
 * @param lightness mean of all pixels, 0 (black) to 1 (white)
 * @param grey whether it has no colour but black, white and greys
 */
record ColorProfile(List<ColorShare> dominant, double lightness, boolean grey) {
    private static final int MAX_DOMINANT = 3;
    private static final double SMALLEST_SHARE = 0.10;

    /** Below this the eye sees grey, and JPEG's rounding of greys stays below it too. */
    private static final double LEAST_CHROMA = 0.03;

    /** Fewer colourful pixels than this are taken for noise. */
    private static final double NOISE = 0.005;

    /** Samples a side: a share is then right to about one per cent, in a few milliseconds. */
    private static final int SAMPLES = 96;

    static ColorProfile of(BufferedImage image) {
        int columns = Math.min(SAMPLES, image.getWidth());
        int rows = Math.min(SAMPLES, image.getHeight());
        Map<ColorName, Integer> counts = new EnumMap<>(ColorName.class);
        double lightness = 0;
        int colorful = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Oklab color = Oklab.ofRgb(
                        image.getRGB(centre(column, columns, image.getWidth()), centre(row, rows, image.getHeight())));
                counts.merge(ColorName.of(color), 1, Integer::sum);
                lightness += color.lightness();
                colorful += color.chroma() > LEAST_CHROMA ? 1 : 0;
            }
        }
        int samples = columns * rows;
        return new ColorProfile(dominant(counts, samples), lightness / samples, colorful <= NOISE * samples);
    }

    /** Of the cell with the given index, when {@code length} pixels are cut into {@code cells}. */
    private static int centre(int index, int cells, int length) {
        return (2 * index + 1) * length / (2 * cells);
    }

    /** Shades are counted together: a lawn is green, in whatever light its parts lie. */
    private static List<ColorShare> dominant(Map<ColorName, Integer> counts, int samples) {
        Map<String, Map<ColorName, Integer>> families = new LinkedHashMap<>();
        counts.forEach(
                (color, count) -> families.computeIfAbsent(color.family(), family -> new EnumMap<>(ColorName.class))
                        .put(color, count));
        List<ColorShare> shares = families.values().stream()
                .map(shades -> share(shades, samples))
                .sorted(Comparator.comparingDouble(ColorShare::share).reversed())
                .toList();
        List<ColorShare> large = shares.stream()
                .filter(share -> share.share() >= SMALLEST_SHARE)
                .limit(MAX_DOMINANT)
                .toList();
        return large.isEmpty() ? shares.subList(0, 1) : large;
    }

    private static ColorShare share(Map<ColorName, Integer> shades, int samples) {
        int sum = shades.values().stream().mapToInt(Integer::intValue).sum();
        ColorName commonest = shades.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new ColorShare(commonest, (double) sum / samples);
    }

    /** Of the image, what the dominant colours cover together, 0 to 1. */
    double covered() {
        return dominant.stream().mapToDouble(ColorShare::share).sum();
    }
}
