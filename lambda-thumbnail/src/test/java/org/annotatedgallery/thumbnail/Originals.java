package org.annotatedgallery.thumbnail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as people upload them, made in memory: red on the left, blue on the right. */
final class Originals {
    /** An EXIF block with nothing in it but orientation 6: the first column is the top. */
    private static final byte[] TURNED_CLOCKWISE = {
        (byte) 0xFF,
        (byte) 0xE1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        0x01,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0
    };

    private static final int START_OF_IMAGE = 2;

    private Originals() {}

    static byte[] file(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalArgumentException("nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] jpegOnItsSide(int width, int height) {
        byte[] jpeg = file(width, height, "jpeg");
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, START_OF_IMAGE);
        turned.writeBytes(TURNED_CLOCKWISE);
        turned.write(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
        return turned.toByteArray();
    }
}
