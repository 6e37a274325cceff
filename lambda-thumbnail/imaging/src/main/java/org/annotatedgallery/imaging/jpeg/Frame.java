package org.annotatedgallery.imaging.jpeg;

import java.util.List;
import org.annotatedgallery.imaging.Division;

/** A frame header (T.81, section B.2.2), and how many blocks and minimum coded units it makes (section A.2). */
record Frame(JpegProcess process, int width, int height, List<FrameComponent> components) {
    Frame withHeight(int lines) {
        return new Frame(process, width, lines, components);
    }

    boolean progressive() {
        return process == JpegProcess.PROGRESSIVE;
    }

    int maxHorizontal() {
        return components.stream().mapToInt(FrameComponent::horizontal).max().orElseThrow();
    }

    int maxVertical() {
        return components.stream().mapToInt(FrameComponent::vertical).max().orElseThrow();
    }

    int mcusAcross() {
        return Division.roundedUp(width, 8 * maxHorizontal());
    }

    int mcusDown() {
        return Division.roundedUp(height, 8 * maxVertical());
    }

    /** Blocks that hold samples of the component, without those that only fill up a minimum coded unit. */
    int blocksAcross(FrameComponent component) {
        return Division.roundedUp(Division.roundedUp(width * component.horizontal(), maxHorizontal()), 8);
    }

    int blocksDown(FrameComponent component) {
        return Division.roundedUp(Division.roundedUp(height * component.vertical(), maxVertical()), 8);
    }

    /** Of all coefficients, as numbers of two bytes. */
    long coefficientBytes() {
        long bytes = 0;
        for (FrameComponent component : components) {
            bytes +=
                    (long) mcusAcross() * mcusDown() * component.horizontal() * component.vertical() * 64 * Short.BYTES;
        }
        return bytes;
    }
}
