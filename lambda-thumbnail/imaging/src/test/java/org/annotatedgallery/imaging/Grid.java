package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

/** The picture that every format's test writes and looks for: nine cells of known colours, no two of them alike. */
final class Grid {
    static final int WIDTH = 72;
    static final int HEIGHT = 48;
    static final int[] COLOURS = {
        0xE02020, 0x20C040, 0x2040E0, 0xF0E010, 0x808080, 0x10D0E0, 0x000000, 0xFFFFFF, 0xA020C0
    };

    private Grid() {}

    static BufferedImage upright() {
        return stored(1);
    }

    /** As a camera that was held in one of eight ways stores the upright grid: the table of EXIF 2.32, section 4.6.4. */
    static BufferedImage stored(int orientation) {
        boolean swapped = orientation >= 5;
        BufferedImage image =
                new BufferedImage(swapped ? HEIGHT : WIDTH, swapped ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                int across = swapped ? row : column;
                int down = swapped ? column : row;
                int x = switch (orientation) {
                    case 2, 3, 6, 7 -> WIDTH - 1 - across;
                    default -> across;
                };
                int y = switch (orientation) {
                    case 3, 4, 7, 8 -> HEIGHT - 1 - down;
                    default -> down;
                };
                image.setRGB(column, row, COLOURS[3 * (3 * y / HEIGHT) + 3 * x / WIDTH]);
            }
        }
        return image;
    }

    static void assertShownBy(BufferedImage image, int tolerance) {
        for (int cell = 0; cell < COLOURS.length; cell++) {
            int x = (2 * (cell % 3) + 1) * image.getWidth() / 6;
            int y = (2 * (cell / 3) + 1) * image.getHeight() / 6;
            assertColour(image, x, y, COLOURS[cell], tolerance);
        }
    }

    static void assertColour(BufferedImage image, int x, int y, int colour, int tolerance) {
        assertColour("colour at " + x + "," + y, image.getRGB(x, y) & 0xFFFFFF, colour, tolerance);
    }

    static void assertColour(String what, int shown, int colour, int tolerance) {
        assertThat(distance(shown, colour))
                .as("%s is %06x instead of %06x", what, shown, colour)
                .isLessThanOrEqualTo(tolerance);
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            distance = Math.max(distance, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return distance;
    }
}
