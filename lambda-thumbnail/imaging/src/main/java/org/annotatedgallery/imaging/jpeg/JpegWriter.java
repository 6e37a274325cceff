package org.annotatedgallery.imaging.jpeg;

import java.util.List;
import org.annotatedgallery.imaging.Division;

/**
 * Writes JPEG (ITU-T T.81) of 8 bits, sequential or progressive, with Huffman tables made for the image; chroma has a half of
 * the size. Pixels become coefficients once, however often these are written.
 */
public final class JpegWriter {
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};
    /**
     * From this size on progressive was the smaller way for each of 1,818 images of 64 to 1600 pixels (photographs, drawings,
     * text), so that looking at the other is spared. The largest that one scan was smaller for took 31 kB.
     */
    private static final int PROGRESSIVE_BYTES = 32 * 1024;

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
        int across = Division.roundedUp(width, side);
        int down = Division.roundedUp(height, side);
        Quantisation luma = Quantisation.ofLuma(quality);
        if (grey) {
            planes = List.of(new CoefficientPlane(width, height, across, down, 1, luma));
        } else {
            Quantisation chroma = Quantisation.ofChroma(quality);
            planes = List.of(
                    new CoefficientPlane(width, height, across, down, 2, luma),
                    new CoefficientPlane(
                            Division.roundedUp(width, 2), Division.roundedUp(height, 2), across, down, 1, chroma),
                    new CoefficientPlane(
                            Division.roundedUp(width, 2), Division.roundedUp(height, 2), across, down, 1, chroma));
        }
        SampleBand band = new SampleBand(pixels, width, height, side);
        for (int y = 0; y < down; y++) {
            transform(band, y);
        }
    }

    private void transform(SampleBand band, int y) {
        band.readLuma(y);
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

    /** The file in the smaller of two ways: in scans from coarse to fine, or in a single one. */
    public byte[] smaller() {
        byte[] progressive = progressive();
        if (progressive.length >= PROGRESSIVE_BYTES) {
            return progressive;
        }
        CodedScan single = coded(ScanPlan.sequential(isGrey()));
        if (single.leastBytes() >= progressive.length) {
            return progressive;
        }
        byte[] sequential = sequential(single);
        return sequential.length < progressive.length ? sequential : progressive;
    }

    byte[] sequential() {
        return sequential(coded(ScanPlan.sequential(isGrey())));
    }

    private byte[] sequential(CodedScan scan) {
        return file(Markers.SOF0, List.of(scan));
    }

    byte[] progressive() {
        return file(
                Markers.SOF2,
                ScanPlan.progressive(isGrey()).stream().map(this::coded).toList());
    }

    private CodedScan coded(ScanPlan plan) {
        return new CodedScan(plan, planes);
    }

    private byte[] file(int frame, List<CodedScan> scans) {
        FileBytes file = new FileBytes();
        file.marker(Markers.SOI);
        file.segment(Markers.APP0, JFIF.length);
        file.write(JFIF);
        quantisation(file);
        frame(file, frame);
        for (CodedScan scan : scans) {
            scan.write(file);
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
}
