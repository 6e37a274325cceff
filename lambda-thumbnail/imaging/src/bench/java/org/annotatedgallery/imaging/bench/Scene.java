package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.stream.IntStream;

/**
 * A landscape that never was, the same in any size: a smooth sky, the edge of hills, houses with lines of windows, ground
 * with texture down to the single pixel, and a sensor's grain over all of it.
 */
final class Scene {
    /** Of the brightness, in levels of 255 up or down at most: what cameras leave after their own smoothing. */
    private static final double GRAIN = 6;

    private static final double HORIZON = 0.42;

    /** Of the texture: its widest pieces as parts of the width, its narrowest in pixels. */
    private static final int COARSEST = 24;

    private static final int FINEST = 2;

    private static final int HILLS = 100;
    private static final int CLOUDS = 200;
    private static final int TEXTURE = 300;
    private static final int MEADOWS = 400;
    private static final int HOUSES = 500;
    private static final int SENSOR = 600;

    private final int width;
    private final int height;
    private final int octaves;

    /** Width and height in pixels. */
    Scene(int width, int height) {
        this.width = width;
        this.height = height;
        this.octaves = Integer.SIZE - Integer.numberOfLeadingZeros(width / (FINEST * COARSEST));
    }

    BufferedImage paint() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        IntStream.range(0, height).parallel().forEach(y -> paintRow(y, bytes));
        return image;
    }

    private void paintRow(int y, byte[] bytes) {
        double[] colour = new double[3];
        for (int x = 0; x < width; x++) {
            colour(x, y, colour);
            double grain = GRAIN * ValueNoise.grain(x, y, SENSOR);
            for (int i = 0; i < 3; i++) {
                double level = colour[i] + grain + GRAIN / 2 * ValueNoise.grain(x, y, SENSOR + 1 + i);
                bytes[3 * (y * width + x) + 2 - i] = (byte) Math.max(0, Math.min(255, Math.round(level)));
            }
        }
    }

    /** Red, green and blue without grain. */
    private void colour(int x, int y, double[] colour) {
        double across = (double) x / width;
        double down = (double) y / width;
        double ridge = HORIZON - 0.12 + 0.14 * ValueNoise.fractal(3 * across, 0, octaves, 0.5, HILLS);
        if (down < ridge && !house(across, down)) {
            sky(across, down, colour);
        } else if (house(across, down)) {
            front(across, down, colour);
        } else {
            ground(across, down, colour);
        }
    }

    private static void sky(double across, double down, double[] colour) {
        double cloud = Math.max(0, ValueNoise.fractal(4 * across, 9 * down, 5, 0.5, CLOUDS));
        double haze = down / HORIZON;
        set(colour, 90 + 90 * haze + 130 * cloud, 140 + 60 * haze + 85 * cloud, 215 + 15 * haze + 25 * cloud);
    }

    private void ground(double across, double down, double[] colour) {
        double texture = ValueNoise.fractal(COARSEST * across, COARSEST * down, octaves, 0.85, TEXTURE);
        double meadow = 0.5 + 0.5 * ValueNoise.fractal(5 * across, 12 * down, 4, 0.5, MEADOWS);
        double light = 1 + 0.6 * texture;
        set(
                colour,
                light * ValueNoise.mix(70, 150, meadow),
                light * ValueNoise.mix(105, 120, meadow),
                light * ValueNoise.mix(50, 85, meadow));
    }

    /** A row of them stands on the horizon, each as high as its column says. */
    private static boolean house(double across, double down) {
        int column = (int) (across * 14);
        double roof = HORIZON - 0.06 - 0.05 * ValueNoise.grain(column, 0, HOUSES);
        return ValueNoise.grain(column, 1, HOUSES) > -0.2 && down > roof && down < HORIZON + 0.05;
    }

    /** Dark windows, some lit, between thin light lines on a plain wall. */
    private static void front(double across, double down, double[] colour) {
        int column = (int) (across * 14);
        double wall = 150 + 70 * ValueNoise.grain(column, 2, HOUSES);
        double windowX = across * 14 * 9;
        double windowY = down * 14 * 7;
        boolean frame = windowX % 1 < 0.18 || windowY % 1 < 0.14;
        boolean glass = windowX % 1 > 0.3 && windowX % 1 < 0.85 && windowY % 1 > 0.3 && windowY % 1 < 0.8;
        if (frame) {
            set(colour, wall + 35, wall + 30, wall + 20);
        } else if (glass) {
            boolean lit = ValueNoise.grain((int) windowX, (int) windowY, HOUSES) > 0.5;
            set(colour, lit ? 250 : 35, lit ? 210 : 45, lit ? 120 : 60);
        } else {
            set(colour, wall, wall * 0.85, wall * 0.7);
        }
    }

    private static void set(double[] colour, double red, double green, double blue) {
        colour[0] = red;
        colour[1] = green;
        colour[2] = blue;
    }
}
