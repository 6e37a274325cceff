package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/** DC coefficients of progressive scans, without their lowest bits at first, then bit by bit (T.81, section G.1.2.1). */
final class DcDecoder extends BlockDecoder {
    private final boolean refines;
    private final int low;

    DcDecoder(EntropyBits bits, Scan scan) {
        super(bits);
        this.refines = scan.refines();
        this.low = scan.low();
    }

    @Override
    void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException {
        Plane plane = coded.plane;
        int at = plane.coefficientsAt(plane.blockAt(x, y));
        if (refines) {
            plane.coefficients()[at] |= (short) (bits.read(1) << low);
        } else {
            coded.prediction += bits.readDcDifference(coded.dcTable);
            plane.coefficients()[at] = (short) (coded.prediction << low);
        }
    }
}
