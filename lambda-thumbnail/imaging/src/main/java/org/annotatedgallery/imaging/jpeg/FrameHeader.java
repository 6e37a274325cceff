package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.UnreadableImageException;
import org.annotatedgallery.imaging.UnsupportedTypeException;

/** Reads and judges frame headers (T.81, section B.2.2). A height of 0 means that it stands behind the first scan. */
final class FrameHeader {
    private static final int BITS = 8;
    /** Scanners of films and bodies write them. */
    private static final int LOSSLESS_BITS = 16;

    private static final int MAX_COMPONENTS = 4;

    private FrameHeader() {}

    static Frame read(int marker, Segments segments) throws IOException, ImageException {
        JpegProcess process = JpegProcess.of(marker);
        if (process == null) {
            throw UnsupportedTypeException.variant("An arithmetically coded or hierarchical JPEG");
        }
        if (segments.remaining() < 6) {
            throw damaged();
        }
        int bits = segments.u8();
        if (bits != BITS && !(process == JpegProcess.LOSSLESS && bits == LOSSLESS_BITS)) {
            throw UnsupportedTypeException.variant("A JPEG with " + bits + " bits per colour");
        }
        int height = segments.u16();
        int width = segments.u16();
        if (width == 0) {
            throw new UnreadableImageException("its header promises no pixels");
        }
        return new Frame(process, width, height, components(segments));
    }

    private static List<FrameComponent> components(Segments segments) throws IOException, UnreadableImageException {
        int count = segments.u8();
        if (count < 1 || count > MAX_COMPONENTS || segments.remaining() != 3 * count) {
            throw damaged();
        }
        List<FrameComponent> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int id = segments.u8();
            int factors = segments.u8();
            int table = segments.u8();
            if (!isFactor(factors >> 4) || !isFactor(factors & 0xF) || table > 3) {
                throw damaged();
            }
            components.add(new FrameComponent(i, id, factors >> 4, factors & 0xF, table));
        }
        return List.copyOf(components);
    }

    private static boolean isFactor(int factor) {
        return factor >= 1 && factor <= 4;
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException("its JPEG frame is damaged");
    }
}
