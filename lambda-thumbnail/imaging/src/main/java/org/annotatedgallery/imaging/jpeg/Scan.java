package org.annotatedgallery.imaging.jpeg;

import java.util.List;

/**
 * A scan header (T.81, section B.2.3) with all that holds for its scan.
 *
 * @param spectralStart the first coefficient in zig-zag order
 * @param spectralEnd the last coefficient
 * @param high how many low bits the scan before left out of these coefficients; 0 for their first scan
 * @param low how many low bits this one leaves out
 * @param restartInterval minimum coded units from one restart to the next; 0 for none
 * @param start where its entropy-coded data begin in the file
 */
record Scan(
        List<ScanComponent> components,
        int spectralStart,
        int spectralEnd,
        int high,
        int low,
        int restartInterval,
        long start) {

    boolean interleaved() {
        return components.size() > 1;
    }

    boolean isDc() {
        return spectralStart == 0;
    }

    boolean refines() {
        return high > 0;
    }

    boolean hasComponent(FrameComponent component) {
        return components.stream().anyMatch(mine -> mine.component().equals(component));
    }

    /** Blocks that it visits. */
    long visits(Frame frame) {
        if (!interleaved()) {
            FrameComponent component = components.get(0).component();
            return (long) frame.blocksAcross(component) * frame.blocksDown(component);
        }
        int blocks = components.stream()
                .mapToInt(
                        mine -> mine.component().horizontal() * mine.component().vertical())
                .sum();
        return (long) frame.mcusAcross() * frame.mcusDown() * blocks;
    }
}
