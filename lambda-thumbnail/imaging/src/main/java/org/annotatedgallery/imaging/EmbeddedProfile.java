package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;

/** The colour profiles that files carry, where ImageIO's readers leave them out. */
final class EmbeddedProfile {
    /** Profiles of printers reach a few megabytes; a hostile one can inflate to gigabytes. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int LONGEST_NAME = 79;

    private EmbeddedProfile() {}

    /** The profile's colour space; null when there is none that can be used. */
    static ColorSpace of(ImageLayout layout, ImageBytes bytes) throws IOException {
        byte[] profile = null;
        if (layout instanceof PngLayout png && png.profile() != null) {
            profile = inflated(bytes, png.profile());
        } else if (layout instanceof WebpLayout webp && webp.profile() != null) {
            profile = bounded(bytes, webp.profile());
        } else if (layout instanceof JpegLayout jpeg) {
            profile = jpeg.reader().profile();
        }
        return of(profile);
    }

    /** The colour space of a profile, which may be null; null when it cannot be used. */
    static ColorSpace of(byte[] profile) {
        try {
            return profile == null ? null : new ICC_ColorSpace(ICC_Profile.getInstance(profile));
        } catch (RuntimeException e) {
            // Java answers a broken profile with one of three exceptions; the plain colours are shown then.
            return null;
        }
    }

    private static byte[] bounded(ImageBytes bytes, ByteRange range) throws IOException {
        return range.length() > MAX_BYTES || range.end() > bytes.length()
                ? null
                : bytes.bytes(range.start(), (int) range.length());
    }

    /** A name, a zero, the method, then a zlib stream (PNG third edition, section 11.3.2.3). */
    private static byte[] inflated(ImageBytes bytes, ByteRange range) throws IOException {
        byte[] chunk = bounded(bytes, range);
        if (chunk == null) {
            return null;
        }
        int zero = 0;
        while (zero < LONGEST_NAME && zero < chunk.length && chunk[zero] != 0) {
            zero++;
        }
        return Deflated.inflate(chunk, zero + 2, MAX_BYTES);
    }
}
