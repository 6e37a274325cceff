package org.annotatedgallery.imaging.jpeg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Which scans of a progressive image matter at a scale, and which coefficients have to be kept for them. */
final class ScanSelection {
    /**
     * Refinements that change an image by less are left out: a mean squared error of 1, which is a PSNR of 48 dB, drowns in
     * what quantisation costs.
     */
    private static final double NEGLIGIBLE_ERROR = 1;

    private final Plane[] planes;
    private final List<Scan> chosen = new ArrayList<>();

    private ScanSelection(Plane[] planes) {
        this.planes = planes;
    }

    /** The scans to decode, in their order; has each plane keep the coefficients that these need. */
    static List<Scan> choose(List<Scan> scans, Plane[] planes) {
        ScanSelection selection = new ScanSelection(planes);
        for (int i = scans.size() - 1; i >= 0; i--) {
            if (selection.matters(scans.get(i))) {
                selection.chosen.add(scans.get(i));
            }
        }
        Collections.reverse(selection.chosen);
        selection.chosen.forEach(selection::noteMissingBits);
        for (Plane plane : planes) {
            plane.keepCoefficients(selection.isRefined(plane) ? 63 : plane.lastPlace);
        }
        return selection.chosen;
    }

    private void noteMissingBits(Scan scan) {
        for (int place = scan.spectralStart(); place <= scan.spectralEnd() && !scan.isDc(); place++) {
            planeOf(scan).missBits(place, scan.low());
        }
    }

    /** Of a scan of AC coefficients, which has one component. */
    private Plane planeOf(Scan scan) {
        return planes[scan.components().get(0).component().index()];
    }

    private boolean isRefined(Plane plane) {
        return chosen.stream().anyMatch(scan -> scan.refines() && !scan.isDc() && scan.hasComponent(plane.component));
    }

    /** Asked from the last scan to the first. */
    private boolean matters(Scan scan) {
        if (scan.isDc()) {
            return true;
        }
        return shows(scan, planeOf(scan)) || chosen.stream().anyMatch(later -> refines(later, scan));
    }

    private static boolean shows(Scan scan, Plane plane) {
        int[] places = IntStream.rangeClosed(scan.spectralStart(), scan.spectralEnd())
                .filter(plane::needs)
                .toArray();
        return scan.refines() ? error(places, scan, plane) > NEGLIGIBLE_ERROR : places.length > 0;
    }

    /**
     * The mean squared error, by Parseval's theorem, of these coefficients without what the scan and later ones add: half of
     * that at most, as the middle is taken.
     */
    private static double error(int[] places, Scan scan, Plane plane) {
        double sum = 0;
        for (int place : places) {
            double missing = plane.step(place) * ((1 << scan.high()) - 1) / 2.0;
            sum += missing * missing;
        }
        return sum / 64;
    }

    /** A refinement can be read only by who knows which coefficients of its band are zero up to then. */
    private static boolean refines(Scan later, Scan scan) {
        return later.refines()
                && !later.isDc()
                && later.hasComponent(scan.components().get(0).component())
                && later.spectralStart() <= scan.spectralEnd()
                && scan.spectralStart() <= later.spectralEnd();
    }
}
