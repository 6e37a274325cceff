package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.annotatedgallery.imaging.jpeg.JpegLimits;
import org.annotatedgallery.imaging.jpeg.JpegOutcome;
import org.annotatedgallery.imaging.jpeg.JpegReader;
import org.annotatedgallery.imaging.jpeg.JpegScale;

/** Decodes a judged JPEG at a scale near the size that is needed, averaging its rows as they come. */
final class JpegDecoder {
    /** Of RGB as integers, which the averages become. */
    private static final int BYTES_PER_PIXEL = 4;

    private final ImageBytes bytes;
    private final ImageHeader header;
    private final DecodeMemory memory;

    JpegDecoder(ImageBytes bytes, ImageHeader header, DecodeMemory memory) {
        this.bytes = bytes;
        this.header = header;
        this.memory = memory;
    }

    /**
     * @param needed the size, before turning upright, below which the answer does not fall
     * @return of type INT_RGB, at most twice that size; white where it is cut off, which must be less than half
     */
    BufferedImage decode(Size needed) throws IOException, ImageException {
        JpegReader reader = JpegReader.open(bytes::copy, JpegLimits.USUAL);
        if (reader.width() != header.storedWidth() || reader.height() != header.storedHeight()) {
            throw new UnreadableImageException("it has two different sizes");
        }
        JpegScale scale = JpegScale.of(reader.width(), reader.height(), needed.width(), needed.height());
        Size scaled = new Size(scale.of(reader.width()), scale.of(reader.height()));
        Size size = needed.twiceUpTo(scaled);
        int components = reader.colours().components();
        memory.require(header, size, components + BYTES_PER_PIXEL);
        AreaAverage average = new AreaAverage(scaled, size, components);
        JpegOutcome outcome = reader.read(scale, (y, row) -> average.add(row));
        if (outcome.rows() < scaled.height() / 2 || outcome.rows() == 0) {
            throw new UnreadableImageException("most of its pixels are damaged or missing");
        }
        ColorSpace profile = EmbeddedProfile.of(reader.profile());
        return Colours.toSrgb(average.raster(), profile);
    }
}
