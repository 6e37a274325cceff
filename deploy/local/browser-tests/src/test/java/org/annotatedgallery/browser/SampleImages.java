package org.annotatedgallery.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Files to upload. Images of different colours are different files. */
final class SampleImages {
    static final int WIDTH = 640;
    static final int HEIGHT = 400;

    private static final int START_BYTES = 2;
    private static final int EXIF_BYTES = 138;
    private static final int SEGMENT_HEAD = 4;
    private static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:iptc="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><iptc:AltTextAccessibility><rdf:Alt>
            <rdf:li xml:lang="en">%s</rdf:li></rdf:Alt></iptc:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>
            """;

    private SampleImages() {}

    static FilePayload jpeg(String name, Color colour) {
        return jpeg(name, colour, WIDTH, HEIGHT);
    }

    static FilePayload jpeg(String name, Color colour, int width, int height) {
        return new FilePayload(name, "image/jpeg", encode("jpeg", colour, width, height));
    }

    /** Taken at 52° 30′ 36″ north and 13° 22′ 48″ west, as its EXIF block says. */
    static FilePayload jpegTakenSomewhere(String name, Color colour) {
        byte[] jpeg = encode("jpeg", colour, WIDTH, HEIGHT);
        byte[] exif = exif();
        byte[] file = ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, START_BYTES)
                .put(exif)
                .put(jpeg, START_BYTES, jpeg.length - START_BYTES)
                .array();
        return new FilePayload(name, "image/jpeg", file);
    }

    /** One directory that points at another, for GPS, whose values of 24 bytes each come behind it. */
    private static byte[] exif() {
        ByteBuffer out = ByteBuffer.allocate(EXIF_BYTES);
        out.putShort((short) 0xFFE1).putShort((short) (EXIF_BYTES - 2));
        out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        out.putShort((short) 1);
        entry(out, 0x8825, 4, 1, 26).putInt(0);
        out.putShort((short) 4);
        entry(out, 1, 2, 2, 'N' << 24);
        entry(out, 2, 5, 3, 80);
        entry(out, 3, 2, 2, 'W' << 24);
        entry(out, 4, 5, 3, 104).putInt(0);
        IntStream.of(52, 1, 30, 1, 36, 1, 13, 1, 22, 1, 48, 1).forEach(out::putInt);
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count, int value) {
        return out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** With an alt text in its XMP packet, in English. */
    static FilePayload jpegThatSays(String name, Color colour, String altText) {
        byte[] packet = ("http://ns.adobe.com/xap/1.0/\0" + XMP.formatted(altText)).getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = encode("jpeg", colour, WIDTH, HEIGHT);
        byte[] file = ByteBuffer.allocate(jpeg.length + SEGMENT_HEAD + packet.length)
                .put(jpeg, 0, START_BYTES)
                .putShort((short) 0xFFE1)
                .putShort((short) (packet.length + 2))
                .put(packet)
                .put(jpeg, START_BYTES, jpeg.length - START_BYTES)
                .array();
        return new FilePayload(name, "image/jpeg", file);
    }

    /** Whose second half is missing: it is taken, but nothing can be made from it. */
    static FilePayload brokenPng(String name, Color colour) {
        byte[] whole = encode("png", colour, WIDTH, HEIGHT);
        return new FilePayload(name, "image/png", Arrays.copyOf(whole, whole.length / 2));
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
