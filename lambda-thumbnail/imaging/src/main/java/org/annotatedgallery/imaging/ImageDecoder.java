package org.annotatedgallery.imaging;

import java.awt.Point;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Decodes a judged file of any format but ordinary JPEG, leaving out rows and columns only where the whole would not fit into memory. */
final class ImageDecoder {
    private final ImageBytes bytes;
    private final ImageHeader header;
    private final ImageLayout layout;
    private final DecodeMemory memory;

    ImageDecoder(ImageBytes bytes, ImageHeader header, ImageLayout layout, DecodeMemory memory) {
        this.bytes = bytes;
        this.header = header;
        this.layout = layout;
        this.memory = memory;
    }

    /**
     * @param needed the size, before turning upright, below which the canvas must not fall
     */
    Canvas decode(Size needed) throws IOException, ImageException {
        if (layout instanceof WebpLayout webp) {
            return new WebpDecoder(bytes, header, webp, memory).decode(needed);
        }
        ImageReader reader = Readers.of(header.format());
        try (ImageBytesStream stream = new ImageBytesStream(bytes)) {
            reader.setInput(stream, true, true);
            return decode(reader, needed);
        } finally {
            reader.dispose();
        }
    }

    private Canvas decode(ImageReader reader, Size needed) throws IOException, ImageException {
        Point place = place(new Size(reader.getWidth(0), reader.getHeight(0)));
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        int step = step(type, needed);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        param.setDestinationType(type);
        return new Canvas(
                reader.read(0, param),
                Division.roundedUp(header.storedWidth(), step),
                Division.roundedUp(header.storedHeight(), step),
                place.x / step,
                place.y / step);
    }

    /** The reader of lossless JPEG holds all samples as integers, beside the image that it makes of them. */
    private int step(ImageTypeSpecifier type, Size needed) throws ImageException {
        if (layout instanceof JpegLayout) {
            memory.require(header, type.getNumBands() * (Integer.BYTES + Short.BYTES), needed);
            return 1;
        }
        if (layout instanceof TiffLayout tiff) {
            memory.requireOutsideOfHeap(header, tiff.coefficientBytes(), needed);
        }
        return memory.step(header, bytesPerPixel(type), needed);
    }

    private static int bytesPerPixel(ImageTypeSpecifier type) {
        int bits = 0;
        for (int band = 0; band < type.getNumBands(); band++) {
            bits += type.getBitsPerBand(band);
        }
        return (bits + 7) / 8;
    }

    /** Where the image that the reader found lies; a reader that found another size than was judged is not trusted. */
    private Point place(Size found) throws ImageException {
        Size judged = layout instanceof GifLayout gif
                ? new Size(gif.frameWidth(), gif.frameHeight())
                : new Size(header.storedWidth(), header.storedHeight());
        if (!found.equals(judged)) {
            throw new UnreadableImageException("it has two different sizes");
        }
        return layout instanceof GifLayout gif ? new Point(gif.frameX(), gif.frameY()) : new Point();
    }
}
