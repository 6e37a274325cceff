package org.annotatedgallery.imaging;

import java.io.IOException;
import java.util.Set;

/** Tells formats apart by the bytes that every file of a format begins with. */
final class Signatures {
    /** Sizes of a BMP's second header: OS/2 1 and 2, Windows 3, 4 (as Adobe wrote it, too) and 5. */
    private static final Set<Long> BMP_HEADERS = Set.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L);

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    private Signatures() {}

    static ImageFormat formatOf(ImageBytes bytes) throws IOException, ImageException {
        if (bytes.length() == 0) {
            throw new UnreadableImageException("the file is empty");
        }
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) {
            return ImageFormat.JPEG;
        }
        if (bytes.has(0, "\u0089PNG\r\n\u001A\n")) {
            return ImageFormat.PNG;
        }
        if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
            return ImageFormat.GIF;
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return ImageFormat.WEBP;
        }
        if (bytes.has(0, "II*\0") || bytes.has(0, "MM\0*")) {
            return ImageFormat.TIFF;
        }
        // "BM" begins many a text, so the second header's size has to be right as well.
        if (bytes.has(0, "BM") && bytes.length() >= 18 && BMP_HEADERS.contains(bytes.u32le(14))) {
            return ImageFormat.BMP;
        }
        throw new UnsupportedTypeException(nameOf(bytes));
    }

    /** Names what telephones send most among the types that are not accepted. */
    private static String nameOf(ImageBytes bytes) throws IOException {
        if (bytes.has(4, "ftyp") && bytes.length() >= 12) {
            String brand = bytes.text(8, 4);
            if (HEIC_BRANDS.contains(brand)) {
                return "A HEIC picture";
            }
            if (AVIF_BRANDS.contains(brand)) {
                return "An AVIF picture";
            }
        }
        return "A file of this type";
    }
}
