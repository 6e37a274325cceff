package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The signs by which JPEG's colours are told, as libjpeg and with it all browsers do: JFIF means YCbCr (ITU-T T.871), else
 * Adobe's marker says which transform there was (T.872, section 6.5.3), else the components' ids tell RGB.
 */
final class ColourSigns {
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int ADOBE_TRANSFORM = 11;
    private static final int NONE = -1;

    private boolean jfif;
    private int transform = NONE;

    void read(int marker, Segments segments) throws IOException {
        if (marker == Markers.APP0) {
            jfif |= segments.remaining() >= JFIF.length && Arrays.equals(segments.bytes(JFIF.length), JFIF);
        } else if (segments.remaining() > ADOBE_TRANSFORM) {
            byte[] body = segments.bytes(ADOBE_TRANSFORM + 1);
            if (Arrays.equals(body, 0, ADOBE.length, ADOBE, 0, ADOBE.length)) {
                transform = body[ADOBE_TRANSFORM];
            }
        }
    }

    ColourTransform transform(Frame frame) {
        return switch (frame.components().size()) {
            case 3 -> isRgb(frame.components()) ? ColourTransform.RGB : ColourTransform.YCBCR;
            case 4 -> fourComponents();
            // Of two components nobody knows what the second one is.
            default -> ColourTransform.GREY;
        };
    }

    private boolean isRgb(List<FrameComponent> components) {
        if (jfif || transform != NONE) {
            return !jfif && transform == 0;
        }
        return components.stream()
                .map(component -> Character.toString(component.id()))
                .collect(Collectors.joining())
                .equals("RGB");
    }

    private ColourTransform fourComponents() {
        return transform == 2 ? ColourTransform.YCCK : ColourTransform.CMYK;
    }
}
