package org.annotatedgallery.browse.view;

/**
 * How wide a tile is beside its height. The content security policy allows no style of its own for each tile, so
 * gallery.css has a class for each of a few shapes: every one is wider than the one before by the twelfth root of two, which
 * comes within half a percent of 3:4, 1:1, 4:3, 3:2, 16:9 and 2:1 and cuts at most 3 % off any other picture's edges.
 */
public final class TileShape {
    /** Widths beside the height: what is taller or wider than these shows its middle. */
    static final double NARROWEST = Math.pow(2, -9 / 12.0);

    static final double WIDEST = Math.pow(2, 19 / 12.0);

    private static final int STEPS_PER_DOUBLING = 12;

    private TileShape() {}

    /**
     * The tile's class in gallery.css: {@code shape-0}, the narrowest, to {@code shape-28}.
     *
     * @param width of the picture, upright
     * @param height of the picture, upright
     */
    public static String of(int width, int height) {
        double ratio = Math.min(Math.max((double) width / height, NARROWEST), WIDEST);
        return "shape-" + Math.round(STEPS_PER_DOUBLING * Math.log(ratio / NARROWEST) / Math.log(2));
    }
}
