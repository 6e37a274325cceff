package org.annotatedgallery.imaging;

import java.io.IOException;

/**
 * A WebP's canvas and its first picture (WebP container specification; VP8 bitstream: RFC 6386, section 9.1; VP8L: RFC 9649,
 * section 3.4).
 *
 * @param frame the first frame's chunks (ALPH, VP8, VP8L) when the file is an animation; null otherwise
 * @param frameX where the first frame lies on the canvas, in pixels
 * @param frameWidth what the first frame's bitstream says, which is what a decoder allocates
 * @param alpha whether a lossy frame has its transparency beside it
 * @param profile the ICCP chunk's body; null without
 */
record WebpLayout(
        long width,
        long height,
        ByteRange frame,
        int frameX,
        int frameY,
        int frameWidth,
        int frameHeight,
        boolean lossless,
        boolean alpha,
        MetadataRanges metadata,
        ByteRange profile)
        implements ImageLayout {

    static WebpLayout read(ImageBytes bytes) throws IOException, ImageException {
        return new WebpWalk(bytes).walk();
    }

    @Override
    public void judgeCost() throws ImageException {
        if (frameX + (long) frameWidth > width || frameY + (long) frameHeight > height) {
            throw new UnreadableImageException("its first frame lies outside of the picture");
        }
    }
}
