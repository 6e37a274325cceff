package org.annotatedgallery.imaging.jpeg;

import java.util.List;

/**
 * Writes JPEG (ITU-T T.81) of 8 bits, sequential or progressive, with Huffman tables made for the image; chroma has a half of
 * the size. Pixels become coefficients once, however often these are written.
 */
public final class JpegWriter {
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};
    private static final int AC_CLASS = 0x10;

    private final int width;
    private final int height;
    private final List<CoefficientPlane> planes;

    /**
     * @param pixels as 0xRRGGBB, row by row
     * @param grey whether one component is enough
     * @param quality 0 to 1, as libjpeg understands it
     */
    public JpegWriter(int[] pixels, int width, int height, boolean grey, float quality) {
        this.width = width;
        this.height = height;
        int side = grey ? 8 : 16;
        int across = (width + side - 1) / side;
        int down = (height + side - 1) / side;
        Quantisation luma = Quantisation.ofLuma(quality);
        if (grey) {
            planes = List.of(new CoefficientPlane(width, height, across, down, 1, luma));
        } else {
            Quantisation chroma = Quantisation.ofChroma(quality);
            planes = List.of(
                    new CoefficientPlane(width, height, across, down, 2, luma),
                    new CoefficientPlane((width + 1) / 2, (height + 1) / 2, across, down, 1, chroma),
                    new CoefficientPlane((width + 1) / 2, (height + 1) / 2, across, down, 1, chroma));
        }
        SampleBand band = new SampleBand(pixels, width, height, side);
        for (int y = 0; y < down; y++) {
            transform(band, y);
        }
    }

    private void transform(SampleBand band, int y) {
        band.read(y);
        planes.get(0).put(y, band.luma());
        if (!isGrey()) {
            band.readChroma(y);
            planes.get(1).put(y, band.blue());
            planes.get(2).put(y, band.red());
        }
    }

    private boolean isGrey() {
        return planes.size() == 1;
    }

    /** The file, in a single scan. */
    public byte[] sequential() {
        return file(Markers.SOF0, ScanPlan.sequential(isGrey()));
    }

    /** The file, in scans from coarse to fine. */
    public byte[] progressive() {
        return file(Markers.SOF2, ScanPlan.progressive(isGrey()));
    }

    private byte[] file(int frame, List<ScanPlan> plans) {
        FileBytes file = new FileBytes();
        file.marker(Markers.SOI);
        file.segment(Markers.APP0, JFIF.length);
        file.write(JFIF);
        quantisation(file);
        frame(file, frame);
        for (ScanPlan plan : plans) {
            scan(file, plan);
        }
        file.marker(Markers.EOI);
        return file.toArray();
    }

    /** T.81, section B.2.4.1. */
    private void quantisation(FileBytes file) {
        for (int table = 0; table < Math.min(2, planes.size()); table++) {
            file.segment(Markers.DQT, 65);
            file.u8(table);
            for (int place = 0; place < 64; place++) {
                file.u8(planes.get(table).quantisation.step(place));
            }
        }
    }

    /** T.81, section B.2.2. */
    private void frame(FileBytes file, int frame) {
        file.segment(frame, 6 + 3 * planes.size());
        file.u8(8);
        file.u16(height);
        file.u16(width);
        file.u8(planes.size());
        for (int i = 0; i < planes.size(); i++) {
            file.u8(i + 1);
            file.u8(planes.get(i).factor * 0x11);
            file.u8(ScanCoder.dcTable(i));
        }
    }

    private void scan(FileBytes file, ScanPlan plan) {
        SymbolCounts counts = new SymbolCounts(4);
        ScanCoder.code(plan, planes, counts);
        HuffmanCode[] codes = new HuffmanCode[4];
        for (int table = 0; table < codes.length; table++) {
            if (counts.has(table)) {
                codes[table] = counts.code(table);
                huffman(file, table, codes[table].table());
            }
        }
        header(file, plan);
        ScanCoder.code(plan, planes, new CodedBits(file, codes));
        file.endOfScan();
    }

    /** T.81, section B.2.4.2. */
    private static void huffman(FileBytes file, int table, byte[] body) {
        file.segment(Markers.DHT, 1 + body.length);
        file.u8(table < 2 ? table : AC_CLASS | table - 2);
        file.write(body);
    }

    /** T.81, section B.2.3. */
    private static void header(FileBytes file, ScanPlan plan) {
        file.segment(Markers.SOS, 4 + 2 * plan.components().size());
        file.u8(plan.components().size());
        for (int component : plan.components()) {
            file.u8(component + 1);
            file.u8(ScanCoder.dcTable(component) * 0x11);
        }
        file.u8(plan.start());
        file.u8(plan.end());
        file.u8(plan.high() << 4 | plan.low());
    }
}
