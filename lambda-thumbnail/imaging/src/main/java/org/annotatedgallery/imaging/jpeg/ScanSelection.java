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
        for (Plane plane : planes) {
            plane.keepCoefficients(selection.isRefined(plane) ? 63 : plane.lastPlace);
        }
        return selection.chosen;
    }

    private boolean isRefined(Plane plane) {
        return chosen.stream().anyMatch(scan -> scan.refines() && !scan.isDc() && scan.hasComponent(plane.component));
    }

    /** Asked from the last scan to the first. */
    private boolean matters(Scan scan) {
        if (scan.isDc()) {
            return true;
        }
        Plane plane = planes[scan.components().get(0).component().index()];
        return shows(scan, plane) || chosen.stream().anyMatch(later -> refines(later, scan));
    }

    private static boolean shows(Scan scan, Plane plane) {
        int[] places = IntStream.rangeClosed(scan.spectralStart(), scan.spectralEnd())
                .filter(plane::needs)
                .toArray();
        return scan.refines() ? error(places, scan, plane) > NEGLIGIBLE_ERROR : places.length > 0;
    }

    /** The mean squared error, by Parseval's theorem, when half of these coefficients lack what the scan and later ones add. */
    private static double error(int[] places, Scan scan, Plane plane) {
        double sum = 0;
        for (int place : places) {
            double missing = (double) plane.step(place) * ((1 << scan.high()) - 1);
            sum += missing * missing;
        }
        return sum / 2 / 64;
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
