package org.annotatedgallery.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files to upload. Images of different colours are different files. */
final class SampleImages {
    static final int WIDTH = 640;
    static final int HEIGHT = 400;

    private SampleImages() {}

    static FilePayload jpeg(String name, Color colour) {
        return jpeg(name, colour, WIDTH, HEIGHT);
    }

    static FilePayload jpeg(String name, Color colour, int width, int height) {
        return new FilePayload(name, "image/jpeg", encode("jpeg", colour, width, height));
    }

    static FilePayload png(String name, Color colour) {
        return new FilePayload(name, "image/png", encode("png", colour, WIDTH, HEIGHT));
    }

    /** Called a JPEG, but none. */
    static FilePayload text(String name) {
        return new FilePayload(name, "image/jpeg", "Shopping: milk, bread".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encode(String format, Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour, width, height, colour.darker()));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
