package org.annotatedgallery.annotate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.annotatedgallery.imaging.EmbeddedTexts;
import org.annotatedgallery.imaging.ImageFormat;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.Orientation;

/** Small generated images, as JPEG and with their headers. */
public final class TestImages {
    private TestImages() {}

    public static byte[] jpeg(int width, int height, Consumer<Graphics2D> painting) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        painting.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Vertical stripes of equal width. */
    public static byte[] stripes(int width, int height, Color... colors) {
        return jpeg(width, height, graphics -> {
            for (int i = 0; i < colors.length; i++) {
                int left = width * i / colors.length;
                graphics.setColor(colors[i]);
                graphics.fillRect(left, 0, width * (i + 1) / colors.length - left, height);
            }
        });
    }

    /** The JPEG with an alt text written into it, in German (XMP specification, part 3, section 1.1.3). */
    public static byte[] withAltText(byte[] jpeg, String altText) {
        String packet = """
                http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">\
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description \
                xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><Iptc4xmpCore:AltTextAccessibility>\
                <rdf:Alt><rdf:li xml:lang="de">%s</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>\
                </rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(altText);
        byte[] segment = packet.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(jpeg.length + segment.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (segment.length + 2))
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** For an image whose pixels do not matter. */
    public static AnnotationRequest request(Instant deadline) {
        return request(new byte[] {1, 2, 3}, header(ImageFormat.JPEG, 4, 3), EmbeddedTexts.NONE, deadline);
    }

    public static AnnotationRequest request(byte[] jpeg, ImageHeader header, EmbeddedTexts texts, Instant deadline) {
        return new AnnotationRequest(UUID.randomUUID(), "holiday.jpg", jpeg, header, texts, deadline);
    }

    public static ImageHeader header(ImageFormat format, int width, int height) {
        return new ImageHeader(format, width, height, Orientation.UPRIGHT, null, null, null);
    }
}
