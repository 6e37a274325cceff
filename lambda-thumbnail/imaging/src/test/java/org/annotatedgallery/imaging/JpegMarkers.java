package org.annotatedgallery.imaging;

import java.util.ArrayList;
import java.util.List;

/** The segments that a JPEG consists of. */
final class JpegMarkers {
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    private JpegMarkers() {}

    /** The code and the length of each, such as "E0 16", without pixels and without what is behind the end of the image. */
    static List<String> of(byte[] jpeg) {
        List<String> markers = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != EOI) {
            int code = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            markers.add("%02X %d".formatted(code, length));
            at += 2 + length;
            while (code == SOS && !isMarker(jpeg, at)) {
                at++;
            }
        }
        return markers;
    }

    private static boolean isMarker(byte[] jpeg, int at) {
        int code = jpeg[at + 1] & 0xFF;
        return (jpeg[at] & 0xFF) == 0xFF && code != 0 && (code < 0xD0 || code > 0xD7);
    }
}
