package org.annotatedgallery.imaging.jpeg;

import java.util.List;
import org.annotatedgallery.imaging.MetadataRanges;

/**
 * What a file consists of.
 *
 * @param quantisation of each component, in zig-zag order; null where the component has no scan
 * @param profile where it stands
 * @param whole whether the file goes on to its end as it should
 */
record JpegStructure(
        Frame frame,
        ColourTransform transform,
        List<Scan> scans,
        List<int[]> quantisation,
        MetadataRanges metadata,
        ProfileChunks profile,
        boolean whole) {

    /** A component without a scan, which stays grey, needs no steps that mean anything. */
    int[] steps(FrameComponent component) {
        int[] steps = quantisation.get(component.index());
        return steps == null ? new int[64] : steps;
    }
}
