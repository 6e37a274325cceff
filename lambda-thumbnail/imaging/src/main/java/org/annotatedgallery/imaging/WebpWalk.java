package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;

/** Walks from chunk to chunk through a WebP file. */
final class WebpWalk {
    private static final int MAX_CHUNKS = 10_000;
    private static final int FRAME_HEADER = 16;

    private final ImageBytes bytes;
    private long width;
    private long height;
    private ByteRange frame;
    private int frameX;
    private int frameY;
    private int frameWidth;
    private int frameHeight;
    private boolean lossless;
    private boolean alpha;
    private ByteRange exif;
    private ByteRange xmp;
    private ByteRange profile;

    WebpWalk(ImageBytes bytes) {
        this.bytes = bytes;
    }

    WebpLayout walk() throws IOException, ImageException {
        long end = Math.min(bytes.length(), 8 + bytes.u32le(4));
        walk(new ByteRange(12, end));
        if (frameWidth == 0) {
            throw new UnreadableImageException("it has no complete picture");
        }
        if (width == 0) {
            width = frameWidth;
            height = frameHeight;
        }
        MetadataRanges metadata = new MetadataRanges(exif, xmp, null);
        return new WebpLayout(
                width, height, frame, frameX, frameY, frameWidth, frameHeight, lossless, alpha, metadata, profile);
    }

    private void walk(ByteRange range) throws IOException, ImageException {
        long at = range.start();
        for (int chunks = 0; at + 8 <= range.end(); chunks++) {
            if (chunks > MAX_CHUNKS) {
                throw new UnreadableImageException("it is cut into too many chunks");
            }
            ByteRange body = new ByteRange(at + 8, at + 8 + bytes.u32le(at + 4));
            if (body.end() > range.end() && frameWidth == 0) {
                throw new EOFException();
            }
            chunk(bytes.text(at, 4), body);
            at = body.end() + (body.length() & 1);
        }
    }

    private void chunk(String name, ByteRange body) throws IOException, ImageException {
        switch (name) {
            case "VP8X" -> canvas(body);
            case "ANMF" -> animationFrame(body);
            case "VP8 " -> lossy(body);
            case "VP8L" -> lossless(body);
            case "ALPH" -> alpha = true;
            case "EXIF" -> exif = body;
            case "XMP " -> xmp = body;
            case "ICCP" -> profile = body;
            default -> {}
        }
    }

    private void canvas(ByteRange body) throws IOException {
        width = bytes.u24le(body.start() + 4) + 1L;
        height = bytes.u24le(body.start() + 7) + 1L;
    }

    private void animationFrame(ByteRange body) throws IOException, ImageException {
        if (frame != null) {
            return;
        }
        frame = new ByteRange(body.start() + FRAME_HEADER, body.end());
        frameX = 2 * bytes.u24le(body.start());
        frameY = 2 * bytes.u24le(body.start() + 3);
        walk(frame);
    }

    private void lossy(ByteRange body) throws IOException, ImageException {
        if (!bytes.has(body.start() + 3, "\u009D\u0001\u002A")) {
            throw new UnreadableImageException("its WebP data are damaged");
        }
        size(bytes.u16le(body.start() + 6) & 0x3FFF, bytes.u16le(body.start() + 8) & 0x3FFF);
    }

    private void lossless(ByteRange body) throws IOException, ImageException {
        if (bytes.u8(body.start()) != 0x2F) {
            throw new UnreadableImageException("its WebP data are damaged");
        }
        lossless = true;
        long sides = bytes.u32le(body.start() + 1);
        size((int) (sides & 0x3FFF) + 1, (int) (sides >> 14 & 0x3FFF) + 1);
    }

    private void size(int bitstreamWidth, int bitstreamHeight) throws ImageException {
        if (frameWidth != 0) {
            return;
        }
        if (bitstreamWidth == 0 || bitstreamHeight == 0) {
            throw new UnreadableImageException("its header promises no pixels");
        }
        frameWidth = bitstreamWidth;
        frameHeight = bitstreamHeight;
    }
}
