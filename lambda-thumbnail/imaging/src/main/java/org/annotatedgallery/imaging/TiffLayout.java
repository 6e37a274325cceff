package org.annotatedgallery.imaging;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.annotatedgallery.imaging.jpeg.JpegSource;

/**
 * A TIFF's first image (TIFF 6.0; JPEG in TIFF: TIFF Technical Note 2).
 *
 * @param coefficientBytes what ImageIO takes outside of the heap for the largest progressive JPEG inside; 0 without
 */
record TiffLayout(long width, long height, long coefficientBytes, MetadataRanges metadata) implements ImageLayout {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int JPEG_TABLES = 347;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int MARKER = 2;
    private static final int NEW_JPEG = 7;
    /** None, three of fax, LZW, JPEG, Deflate under two numbers, PackBits: what people's programs write. */
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32946L, 32773L);

    private static final int MAX_SAMPLES = 8;
    private static final int MAX_BITS = 32;
    private static final int MAX_PARTS = 100_000;
    private static final int MAX_JPEG_PARTS = 5_000;
    private static final int MAX_TILE_SIDE = 8_192;

    static TiffLayout read(ImageBytes bytes) throws IOException, ImageException {
        TiffDirectory directory = TiffDirectory.first(bytes, bytes.all());
        MetadataRanges metadata = new MetadataRanges(bytes.all(), directory.range(XMP), directory.range(IPTC));
        if (!COMPRESSIONS.contains(directory.number(COMPRESSION, 1))) {
            throw UnsupportedTypeException.variant("A TIFF compressed in this way");
        }
        long samples = directory.number(SAMPLES_PER_PIXEL, 1);
        long bits = directory.number(BITS_PER_SAMPLE, 1);
        if (samples < 1 || samples > MAX_SAMPLES || bits < 1 || bits > MAX_BITS) {
            throw UnsupportedTypeException.variant("A TIFF with such pixels");
        }
        if (directory.number(TILE_WIDTH, 1) > MAX_TILE_SIDE || directory.number(TILE_HEIGHT, 1) > MAX_TILE_SIDE) {
            throw new UnreadableImageException("its tiles are too large");
        }
        boolean tiled = directory.has(TILE_OFFSETS);
        long coefficientBytes = judgeParts(
                bytes, directory, tiled ? TILE_OFFSETS : STRIP_OFFSETS, tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        return new TiffLayout(directory.number(WIDTH, 0), directory.number(HEIGHT, 0), coefficientBytes, metadata);
    }

    /** Answers the bytes of coefficients of the largest part. */
    private static long judgeParts(ImageBytes bytes, TiffDirectory directory, int offsets, int lengths)
            throws IOException, ImageException {
        boolean jpeg = directory.number(COMPRESSION, 1) == NEW_JPEG;
        ByteRange tables = directory.range(JPEG_TABLES);
        long parts = directory.count(offsets);
        if (parts < 1 || parts > (jpeg ? MAX_JPEG_PARTS : MAX_PARTS)) {
            throw new UnreadableImageException("it has no pixels or is cut into too many parts");
        }
        Set<ByteRange> jpegs = new HashSet<>();
        for (long part = 0; part < parts; part++) {
            long start = directory.number(offsets, part, bytes.length());
            bytes.u8(start);
            if (jpeg) {
                long end = start + directory.number(lengths, part, 0);
                jpegs.add(new ByteRange(start, Math.min(end, bytes.length())));
            }
        }
        return judgeJpegs(bytes, tables, jpegs);
    }

    private static long judgeJpegs(ImageBytes bytes, ByteRange tables, Set<ByteRange> parts)
            throws IOException, ImageException {
        // Parts may be shared; those that overlap otherwise would be read again and again.
        if (parts.stream().mapToLong(ByteRange::length).sum() > bytes.length()) {
            throw new UnreadableImageException("its parts lie on top of each other");
        }
        long coefficientBytes = 0;
        for (ByteRange part : parts) {
            coefficientBytes = Math.max(coefficientBytes, judgeJpeg(bytes, tables, part));
        }
        return coefficientBytes;
    }

    /** A JPEG inside may claim any size, whatever the TIFF around it says. */
    private static long judgeJpeg(ImageBytes bytes, ByteRange tables, ByteRange part)
            throws IOException, ImageException {
        JpegLayout jpeg = JpegLayout.read(tables == null ? within(bytes, part) : joined(bytes, tables, part));
        new ImageLimits((long) MAX_TILE_SIDE * MAX_TILE_SIDE).check(jpeg.width(), jpeg.height());
        if (jpeg.isLossless()) {
            throw UnsupportedTypeException.variant("A TIFF with lossless JPEG inside");
        }
        jpeg.judgeCost();
        jpeg.judgeMemory();
        return jpeg.reader().coefficientBytes();
    }

    private static JpegSource within(ImageBytes bytes, ByteRange range) {
        return (at, target, offset, count) -> at >= range.length()
                ? -1
                : bytes.copy(range.start() + at, target, offset, (int) Math.min(count, range.length() - at));
    }

    /** The tables that all parts share, without their end marker, then the part without its beginning. */
    private static JpegSource joined(ImageBytes bytes, ByteRange tables, ByteRange part) {
        JpegSource first = within(bytes, new ByteRange(tables.start(), tables.end() - MARKER));
        JpegSource second = within(bytes, new ByteRange(part.start() + MARKER, part.end()));
        long border = tables.length() - MARKER;
        return (at, target, offset, count) -> {
            int copied = at < border ? Math.max(0, first.read(at, target, offset, count)) : 0;
            int more = copied == count ? 0 : second.read(at + copied - border, target, offset + copied, count - copied);
            return copied > 0 ? copied + Math.max(0, more) : more;
        };
    }
}
