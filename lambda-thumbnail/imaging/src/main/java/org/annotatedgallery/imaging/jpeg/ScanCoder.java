package org.annotatedgallery.imaging.jpeg;

import java.util.List;

/** Makes a scan's symbols of coefficients: first to count them, then to write them. */
final class ScanCoder {
    /** Of the components behind the first, which share their tables. */
    private static final int CHROMA = 1;

    private final ScanPlan plan;
    private final List<CoefficientPlane> planes;
    private final SymbolSink sink;
    private final int[] predictions;

    private ScanCoder(ScanPlan plan, List<CoefficientPlane> planes, SymbolSink sink) {
        this.plan = plan;
        this.planes = planes;
        this.sink = sink;
        this.predictions = new int[planes.size()];
    }

    /**
     * @param planes of all components
     * @param sink with tables as {@link #dcTable} and {@link #acTable} number them
     */
    static void code(ScanPlan plan, List<CoefficientPlane> planes, SymbolSink sink) {
        ScanCoder coder = new ScanCoder(plan, planes, sink);
        if (plan.start() > 0) {
            coder.band(plan.components().get(0));
        } else if (plan.components().size() == 1) {
            coder.blocks(0);
        } else {
            coder.units();
        }
    }

    static int dcTable(int component) {
        return Math.min(component, CHROMA);
    }

    static int acTable(int component) {
        return 2 + dcTable(component);
    }

    /** AC coefficients alone, which only progressive scans have. */
    private void band(int component) {
        CoefficientPlane plane = planes.get(component);
        AcCoder coder = coder(component);
        for (int y = 0; y < plane.blocksDown; y++) {
            for (int x = 0; x < plane.blocksAcross; x++) {
                coder.block(plane, plane.blockAt(x, y));
            }
        }
        coder.endBands();
    }

    private AcCoder coder(int component) {
        return plan.refines()
                ? new AcRefinementCoder(plan, acTable(component), sink)
                : new AcCoder(plan.start(), plan.end(), plan.low(), acTable(component), sink);
    }

    private void blocks(int component) {
        CoefficientPlane plane = planes.get(component);
        AcCoder coder = sequential(component);
        for (int y = 0; y < plane.blocksDown; y++) {
            for (int x = 0; x < plane.blocksAcross; x++) {
                block(component, plane.blockAt(x, y), coder);
            }
        }
    }

    private void units() {
        CoefficientPlane last = planes.get(planes.size() - 1);
        AcCoder[] coders = plan.components().stream().map(this::sequential).toArray(AcCoder[]::new);
        for (int y = 0; y < last.blocksDown; y++) {
            for (int x = 0; x < last.blocksAcross; x++) {
                unit(x, y, coders);
            }
        }
    }

    private void unit(int x, int y, AcCoder[] coders) {
        for (int component = 0; component < coders.length; component++) {
            CoefficientPlane plane = planes.get(component);
            int factor = plane.factor;
            for (int i = 0; i < factor * factor; i++) {
                block(component, plane.blockAt(x * factor + i % factor, y * factor + i / factor), coders[component]);
            }
        }
    }

    private AcCoder sequential(int component) {
        return new AcCoder(1, plan.end(), 0, acTable(component), sink);
    }

    private void block(int component, int block, AcCoder coder) {
        CoefficientPlane plane = planes.get(component);
        dc(component, plane.dc(block));
        if (plan.end() > 0) {
            coder.block(plane, block);
            coder.endBands();
        }
    }

    /** T.81, section F.1.2.1. */
    private void dc(int component, int value) {
        int difference = value - predictions[component];
        predictions[component] = value;
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        sink.put(dcTable(component), size, AcCoder.bits(difference, size), size);
    }
}
