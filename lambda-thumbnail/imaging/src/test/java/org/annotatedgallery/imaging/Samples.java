package org.annotatedgallery.imaging;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small files made in memory, and the parts that make them unusual. */
final class Samples {
    private static final int RIFF_HEADER = 12;

    private Samples() {}

    static byte[] write(BufferedImage image, String format) throws IOException {
        return write(image, format, param -> {});
    }

    static byte[] write(BufferedImage image, String format, Consumer<ImageWriteParam> settings) throws IOException {
        ImageWriter writer = writer(format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            settings.accept(param);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** The JDK's where it has one: its TIFF writer makes tiles. */
    private static ImageWriter writer(String format) {
        List<ImageWriter> writers = new ArrayList<>();
        ImageIO.getImageWritersByFormatName(format).forEachRemaining(writers::add);
        return writers.stream()
                .filter(writer -> writer.getClass().getModule() == ImageIO.class.getModule())
                .findFirst()
                .orElse(writers.get(0));
    }

    static Consumer<ImageWriteParam> interlaced() {
        return param -> param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }

    static Consumer<ImageWriteParam> compressed(String type) {
        return param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(type);
        };
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] insert(byte[] file, int at, byte[] part) {
        return join(slice(file, 0, at), part, slice(file, at, file.length));
    }

    static byte[] slice(byte[] file, int from, int to) {
        return java.util.Arrays.copyOfRange(file, from, to);
    }

    /** A JPEG segment with its marker and length. */
    static byte[] segment(int marker, byte[] body) {
        return join(
                ByteBuffer.allocate(4)
                        .put((byte) 0xFF)
                        .put((byte) marker)
                        .putShort((short) (body.length + 2))
                        .array(),
                body);
    }

    /** A JPEG of this frame with scans that hold nothing. */
    static byte[] jpeg(int process, int bits, int width, int height, int scans) {
        byte[] frame = ByteBuffer.allocate(15)
                .put((byte) bits)
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                .array();
        byte[] noCodes = new byte[17];
        byte[] acTables = noCodes.clone();
        acTables[0] = 0x10;
        byte[] file = join(
                ascii("\u00FF\u00D8"),
                segment(0xDB, new byte[65]),
                segment(0xC4, join(noCodes, acTables)),
                segment(process, frame));
        for (int i = 0; i < scans; i++) {
            file = join(file, segment(0xDA, new byte[] {3, 1, 0, 2, 0, 3, 0, 0, 0, 0}));
        }
        return join(file, ascii("\u00FF\u00D9"));
    }

    static byte[] pngChunk(String name, byte[] body) {
        byte[] named = join(ascii(name), body);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(body.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG whose header promises 8-bit RGB of this size and whose pixels are missing. */
    static byte[] png(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                ascii("\u0089PNG\r\n\u001A\n"),
                pngChunk("IHDR", header),
                pngChunk("IDAT", new byte[10]),
                pngChunk("IEND", new byte[0]));
    }

    /** Behind the header chunk, which is always as long. */
    static byte[] insertPngChunk(byte[] png, String name, byte[] body) {
        return insert(png, 33, pngChunk(name, body));
    }

    static byte[] riffChunk(String name, byte[] body) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(ascii(name)).putInt(body.length).put(body).array();
    }

    static byte[] webp(byte[]... chunks) {
        return riffChunk("RIFF", join(ascii("WEBP"), join(chunks)));
    }

    static byte[] webpCanvas(int flags, int width, int height) {
        return riffChunk(
                "VP8X",
                join(new byte[] {(byte) flags, 0, 0, 0}, littleEndian24(width - 1), littleEndian24(height - 1)));
    }

    static byte[] littleEndian24(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    /** The VP8L chunk of a lossless WebP. */
    static byte[] webpPixels(BufferedImage image) throws IOException {
        return webpPixels(image, CompressionType.Lossless);
    }

    /** The VP8L or VP8 chunk of a WebP. */
    static byte[] webpPixels(BufferedImage image, CompressionType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("webp").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
            param.setCompressionType(type);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return slice(file.toByteArray(), RIFF_HEADER, file.size());
    }
}
