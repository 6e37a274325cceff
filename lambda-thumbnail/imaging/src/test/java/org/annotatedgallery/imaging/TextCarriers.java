package org.annotatedgallery.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** Small files of each format with the texts that it can carry. */
final class TextCarriers {
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int BYTE = 1;
    private static final int LONG = 4;
    private static final int IMAGE_DESCRIPTION = 0x010E;

    private TextCarriers() {}

    static byte[] file(ImageFormat format, byte[] xmp, IptcBuilder iptc, String description) {
        return switch (format) {
            case JPEG -> jpeg(xmp, iptc, description);
            case PNG -> Samples.insertPngChunk(pngWithText(uncompressed(xmp)), "eXIf", exif(description));
            case GIF -> gif(xmp);
            case WEBP -> webp(xmp, description);
            case TIFF -> tiff(xmp, iptc, description);
            case BMP -> throw new IllegalArgumentException("BMP carries no texts");
        };
    }

    private static byte[] exif(String description) {
        return new TiffBuilder().text(IMAGE_DESCRIPTION, description).build();
    }

    private static byte[] jpeg(byte[] xmp, IptcBuilder iptc, String description) {
        return Samples.insert(
                Samples.jpeg(0xC0, 8, 20, 10, 1),
                2,
                Samples.join(
                        Samples.segment(APP1, Samples.join(Samples.ascii("Exif\0\0"), exif(description))),
                        Samples.segment(APP1, Samples.join(Samples.ascii("http://ns.adobe.com/xap/1.0/\0"), xmp)),
                        Samples.segment(APP13, Samples.join(Samples.ascii("Photoshop 3.0\0"), iptc.resources()))));
    }

    static byte[] png(byte[] xmp) {
        return pngWithText(uncompressed(xmp));
    }

    private static byte[] uncompressed(byte[] xmp) {
        return Samples.join(Samples.ascii("\0\0en\0title\0"), xmp);
    }

    static byte[] compressedPng(byte[] xmp) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(Samples.ascii("\u0001\0\0\0"));
        try (DeflaterOutputStream out = new DeflaterOutputStream(text)) {
            out.write(xmp);
        }
        return pngWithText(text.toByteArray());
    }

    /** The text as the chunk has it behind its keyword. */
    static byte[] pngWithText(byte[] text) {
        return Samples.insertPngChunk(
                Samples.png(20, 10), "iTXt", Samples.join(Samples.ascii("XML:com.adobe.xmp\0"), text));
    }

    private static byte[] gif(byte[] xmp) {
        byte[] trailer = new byte[258];
        trailer[0] = 1;
        for (int i = 1; i < 257; i++) {
            trailer[i] = (byte) (256 - i);
        }
        return Samples.join(
                Samples.ascii("GIF89a\u0014\0\n\0\0\0\0"),
                Samples.ascii("!\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0"),
                Samples.ascii("!\u00FF\u000BXMP DataXMP"),
                xmp,
                trailer,
                Samples.ascii(",\0\0\0\0\u0014\0\n\0\0\u0002\0;"));
    }

    private static byte[] webp(byte[] xmp, String description) {
        byte[] pixels = Samples.ascii("\0\0\0\u009D\u0001\u002A\u0014\0\n\0");
        return Samples.webp(
                Samples.webpCanvas(0x0C, 20, 10),
                Samples.riffChunk("VP8 ", pixels),
                Samples.riffChunk("EXIF", exif(description)),
                Samples.riffChunk("XMP ", xmp));
    }

    /** IPTC as numbers of four bytes, as many a program writes it. */
    private static byte[] tiff(byte[] xmp, IptcBuilder iptc, String description) {
        byte[] datasets = iptc.build();
        byte[] padded = Samples.join(datasets, new byte[(4 - datasets.length % 4) % 4]);
        return new TiffBuilder()
                .number(256, 20)
                .number(257, 10)
                .text(IMAGE_DESCRIPTION, description)
                .bytes(273, LONG, 1, new byte[600])
                .number(279, 600)
                .bytes(700, BYTE, xmp.length, xmp)
                .bytes(33723, LONG, padded.length / 4, padded)
                .build();
    }
}
