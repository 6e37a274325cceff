package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.annotatedgallery.imaging.jpeg.JpegOutcome;
import org.annotatedgallery.imaging.jpeg.JpegReader;
import org.annotatedgallery.imaging.jpeg.JpegScale;

/** Decodes a judged JPEG at a scale near the size that is needed, scaling its rows as they come. */
final class JpegDecoder {
    private final JpegReader reader;
    private final ImageHeader header;
    private final DecodeMemory memory;

    JpegDecoder(JpegReader reader, ImageHeader header, DecodeMemory memory) {
        this.reader = reader;
        this.header = header;
        this.memory = memory;
    }

    /**
     * @param stored the size of the answer before turning upright
     * @return of type INT_RGB; white where the file is cut off, which must be less than half
     */
    BufferedImage decode(Size stored) throws IOException, ImageException {
        if (reader.width() != header.storedWidth() || reader.height() != header.storedHeight()) {
            throw new UnreadableImageException("it has two different sizes");
        }
        memory.require(header, stored);
        UprightImage target = UprightImage.of(stored, header.orientation());
        decode(target);
        return target.image();
    }

    private void decode(UprightImage target) throws IOException, ImageException {
        Size stored = target.stored();
        JpegScale scale = JpegScale.of(reader.width(), reader.height(), stored.width(), stored.height());
        Size scaled = new Size(scale.of(reader.width()), scale.of(reader.height()));
        int components = reader.colours().components();
        Colours colours = new Colours(components, stored.width(), EmbeddedProfile.of(reader.profile()));
        Size image = new Size(reader.width(), reader.height());
        RowSink rows =
                RowScaler.of(image, scale.divisor(), stored, components, row -> target.put(colours.convert(row)));
        JpegOutcome outcome = reader.read(scale, (y, row) -> rows.accept(row));
        if (outcome.rows() < scaled.height() / 2 || outcome.rows() == 0) {
            throw new UnreadableImageException("most of its pixels are damaged or missing");
        }
        byte[] white = new byte[scaled.width() * components];
        Arrays.fill(white, Colours.white(components));
        for (int y = outcome.rows(); y < scaled.height(); y++) {
            rows.accept(white);
        }
    }
}
