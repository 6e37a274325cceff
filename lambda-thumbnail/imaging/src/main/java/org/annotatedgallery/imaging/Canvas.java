package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;

/** A decoded image at its place on a white canvas, before turning upright. */
record Canvas(BufferedImage image, int width, int height, int x, int y) {
    static Canvas of(BufferedImage image) {
        return new Canvas(image, image.getWidth(), image.getHeight(), 0, 0);
    }
}
