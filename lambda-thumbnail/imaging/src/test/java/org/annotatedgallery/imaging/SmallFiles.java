package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.imaging.jpeg.SmallJpegs;

/** Small files of every format in many of its kinds, from which Jazzer starts. */
final class SmallFiles {
    private static final int[] TYPES = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
    };
    private static final int OPAQUE_RGB = TYPES[0];

    private SmallFiles() {}

    static List<byte[]> all() throws IOException {
        List<byte[]> files = new ArrayList<>(SmallJpegs.all());
        files.add(LosslessJpeg.encode(image(BufferedImage.TYPE_BYTE_GRAY).getRaster()));
        files.add(oriented(JpegEncoder.encode(image(OPAQUE_RGB), 0.5f)));
        for (int type : TYPES) {
            files.add(Samples.write(image(type), "png"));
            files.add(Samples.write(image(type), "gif"));
            files.add(Samples.write(image(type), "tiff", Samples.compressed("LZW")));
        }
        for (String format : List.of("png", "gif")) {
            files.add(Samples.write(image(OPAQUE_RGB), format, Samples.interlaced()));
        }
        for (String compression : List.of("Deflate", "PackBits", "JPEG")) {
            files.add(Samples.write(image(OPAQUE_RGB), "tiff", Samples.compressed(compression)));
        }
        files.add(Samples.write(image(BufferedImage.TYPE_BYTE_BINARY), "tiff", Samples.compressed("CCITT T.6")));
        files.add(TiffBuilder.image(image(OPAQUE_RGB), 6));
        files.add(Samples.write(image(OPAQUE_RGB), "bmp"));
        files.add(Samples.write(image(BufferedImage.TYPE_BYTE_INDEXED), "bmp", Samples.compressed("BI_RLE8")));
        files.add(webp());
        files.add(animation());
        return files;
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(24, 16, type);
        image.createGraphics().drawImage(Grid.upright(), 0, 0, 24, 16, null);
        return image;
    }

    private static byte[] oriented(byte[] jpeg) {
        byte[] exif = Samples.join(Samples.ascii("Exif\0\0"), TiffBuilder.orientation(6));
        return Samples.insert(jpeg, 2, Samples.segment(0xE1, exif));
    }

    private static byte[] webp() throws IOException {
        return Samples.webp(
                Samples.webpCanvas(0x08, 24, 16),
                Samples.webpPixels(image(OPAQUE_RGB)),
                Samples.riffChunk("EXIF", TiffBuilder.orientation(3)));
    }

    private static byte[] animation() throws IOException {
        byte[] placeAndSize = {1, 0, 0, 2, 0, 0, 23, 0, 0, 15, 0, 0, 0, 0, 0, 0};
        byte[] frame = Samples.join(placeAndSize, Samples.webpPixels(image(BufferedImage.TYPE_INT_ARGB)));
        return Samples.webp(
                Samples.webpCanvas(0x02, 40, 40),
                Samples.riffChunk("ANIM", new byte[6]),
                Samples.riffChunk("ANMF", frame));
    }
}
