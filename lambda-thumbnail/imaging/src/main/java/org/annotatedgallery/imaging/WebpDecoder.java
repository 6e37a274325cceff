package org.annotatedgallery.imaging;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes WebP with libwebp, which is loaded with the first WebP image and comes for Linux (x86, ARM, PowerPC), macOS and
 * Windows on x86. Elsewhere WebP alone is refused.
 *
 * <p>libwebp shrinks while it decodes, averaging, so that a still image never takes the heap. Natively a lossless one
 * stands in memory whole.
 */
final class WebpDecoder {
    private static final int BYTES_PER_PIXEL = 4;
    /** One on the heap, which is copied for libwebp. */
    private static final int COPIES_OF_FILE = 2;

    /** libwebp loses the colours of lossy images one or two pixels wide when it takes off less than half (measured). */
    private static final int NARROWEST_TO_SCALE = 16;

    private static final int CHUNK_HEADER = 8;
    private static final int EXTENDED_HEADER = 10;
    private static final byte ALPHA_FLAG = 0x10;

    private final ImageBytes bytes;
    private final ImageHeader header;
    private final WebpLayout layout;
    private final DecodeMemory memory;

    WebpDecoder(ImageBytes bytes, ImageHeader header, WebpLayout layout, DecodeMemory memory) {
        this.bytes = bytes;
        this.header = header;
        this.layout = layout;
        this.memory = memory;
    }

    Canvas decode(Size needed) throws IOException, ImageException {
        try {
            return layout.frame() == null ? still(needed) : animated(needed);
        } catch (LinkageError e) {
            throw UnsupportedTypeException.variant("On this server a WebP picture", e);
        }
    }

    private Canvas still(Size needed) throws IOException, ImageException {
        long nativeBytes = header.pixels() * nativeBytesPerPixel() + COPIES_OF_FILE * bytes.length();
        memory.requireOutsideOfHeap(header, nativeBytes, needed);
        WebPReadParam param = new WebPReadParam();
        Size stored = new Size(header.storedWidth(), header.storedHeight());
        Size size = needed.twiceUpTo(stored);
        boolean narrow = Math.min(stored.width(), stored.height()) < NARROWEST_TO_SCALE;
        if (!narrow && !size.equals(stored)) {
            param.setUseScaling(true);
            param.setScaledWidth(size.width());
            param.setScaledHeight(size.height());
        }
        try (ImageInputStream stream = new ImageBytesStream(bytes)) {
            return Canvas.of(read(stream, param));
        }
    }

    /** Measured: rows of a lossy image, all of its transparency, and all pixels of a lossless one. */
    private int nativeBytesPerPixel() {
        return layout.lossless() ? BYTES_PER_PIXEL : layout.alpha() ? 1 : 0;
    }

    private Canvas animated(Size needed) throws IOException, ImageException {
        memory.require(header, BYTES_PER_PIXEL, needed);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(firstFrame()))) {
            BufferedImage frame = read(stream, new WebPReadParam());
            return new Canvas(frame, header.storedWidth(), header.storedHeight(), layout.frameX(), layout.frameY());
        }
    }

    private static BufferedImage read(ImageInputStream stream, WebPReadParam param) throws IOException {
        ImageReader reader = Readers.of(ImageFormat.WEBP);
        try {
            reader.setInput(stream, true, true);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** The first frame as a file of its own, because the reader knows no animations. */
    private byte[] firstFrame() throws IOException {
        ByteRange chunks = layout.frame();
        boolean alpha = bytes.has(chunks.start(), "ALPH");
        int length = (int) chunks.length() + (alpha ? CHUNK_HEADER + EXTENDED_HEADER : 0);
        ByteBuffer file = ByteBuffer.allocate(4 + CHUNK_HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(4 + length).put(ascii("WEBP"));
        if (alpha) {
            file.put(ascii("VP8X")).putInt(EXTENDED_HEADER).putInt(ALPHA_FLAG);
            putMinusOne(file, layout.frameWidth());
            putMinusOne(file, layout.frameHeight());
        }
        return file.put(bytes.bytes(chunks.start(), (int) chunks.length())).array();
    }

    private static void putMinusOne(ByteBuffer file, int side) {
        file.putShort((short) (side - 1)).put((byte) (side - 1 >> 16));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
