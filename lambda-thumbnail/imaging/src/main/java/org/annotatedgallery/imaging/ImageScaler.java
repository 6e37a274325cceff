package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes small upright pictures of images: opaque over white, in sRGB, in the image's shape. The steps are decoding (in
 * memory that is estimated first), averaging down to twice the wanted size, Lanczos' filter, colours and orientation. Rows go
 * through all of these one by one, so that beside what a decoder needs nothing but the answer is held in memory.
 */
public final class ImageScaler {
    private final DecodeMemory memory;

    public ImageScaler() {
        this(DecodeMemory.ofThisProcess());
    }

    ImageScaler(DecodeMemory memory) {
        this.memory = memory;
    }

    /**
     * @param header what {@link ImageProbe} said of this very file; a file that was not judged may cost any memory and time
     * @param box longest side of the answer in pixels; smaller images keep their size
     * @return of type INT_RGB
     * @throws IOException when the file cannot be opened
     * @throws ImageException when it cannot be decoded, whatever the decoder's trouble was
     */
    public BufferedImage scale(Path file, ImageHeader header, int box) throws IOException, ImageException {
        try (ImageBytes bytes = ImageBytes.open(file)) {
            return scale(bytes, header, box);
        }
    }

    /** Scales an upright image, which stays as it is. The answer is of type INT_RGB. */
    public BufferedImage scale(BufferedImage image, int box) {
        Size size = new Size(image.getWidth(), image.getHeight()).within(box);
        try {
            return Thumbnails.of(image)
                    .forceSize(size.width(), size.height())
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .resizer(new LanczosResizer())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new IllegalStateException("an image in memory cannot be resized", e);
        }
    }

    private BufferedImage scale(ImageBytes bytes, ImageHeader header, int box) throws ImageException {
        Size upright = new Size(header.width(), header.height()).within(box);
        Size stored = header.orientation().swapsSides() ? upright.swapped() : upright;
        try {
            ImageLayout layout = ImageLayout.read(header.format(), bytes);
            return layout instanceof JpegLayout jpeg && !jpeg.isLossless()
                    ? new JpegDecoder(jpeg.reader(), header, memory).decode(stored)
                    : decode(bytes, header, layout, stored);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Decoders answer damaged files with whatever they stumble over.
            throw new UnreadableImageException("its pixels are damaged", e);
        } catch (OutOfMemoryError e) {
            throw memory.exhausted(header, e);
        }
    }

    private BufferedImage decode(ImageBytes bytes, ImageHeader header, ImageLayout layout, Size stored)
            throws IOException, ImageException {
        Canvas canvas = new ImageDecoder(bytes, header, layout, memory).decode(stored);
        UprightImage target = UprightImage.of(stored, header.orientation());
        canvas.scale(target, EmbeddedProfile.of(layout, bytes));
        return target.image();
    }
}
