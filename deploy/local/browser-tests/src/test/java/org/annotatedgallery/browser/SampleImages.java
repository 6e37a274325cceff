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
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files to upload. Images of different colours are different files. */
final class SampleImages {
    static final int WIDTH = 640;
    static final int HEIGHT = 400;

    private SampleImages() {}

    static FilePayload jpeg(String name, Color colour) {
        return new FilePayload(name, "image/jpeg", encode("jpeg", colour, WIDTH, HEIGHT));
    }

    static FilePayload png(String name, Color colour) {
        return png(name, colour, WIDTH, HEIGHT);
    }

    static FilePayload png(String name, Color colour, int width, int height) {
        return new FilePayload(name, "image/png", encode("png", colour, width, height));
    }

    /** Its first half, which nobody can decode. */
    static FilePayload cutOff(String name, Color colour) {
        byte[] whole = encode("png", colour, WIDTH, HEIGHT);
        return new FilePayload(name, "image/png", Arrays.copyOf(whole, whole.length / 2));
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
