package org.annotatedgallery.imaging.jpeg;

import java.util.List;
import java.util.stream.IntStream;

/** A scan with the Huffman codes that are the best for it. */
final class CodedScan {
    private static final int TABLES = 4;
    private static final int AC_CLASS = 0x10;

    private final ScanPlan plan;
    private final List<CoefficientPlane> planes;
    private final SymbolCounts counts = new SymbolCounts(TABLES);
    /** Null for tables that the scan has no symbols of. */
    private final HuffmanCode[] codes;

    CodedScan(ScanPlan plan, List<CoefficientPlane> planes) {
        this.plan = plan;
        this.planes = planes;
        ScanCoder.code(plan, planes, counts);
        this.codes = IntStream.range(0, TABLES).mapToObj(counts::code).toArray(HuffmanCode[]::new);
    }

    /** What its data take at least: there may be stuffed bytes among them. */
    int leastBytes() {
        return (int) (counts.bits(codes) / 8);
    }

    void write(FileBytes file) {
        for (int table = 0; table < TABLES; table++) {
            if (codes[table] != null) {
                writeTable(file, table, codes[table].table());
            }
        }
        writeHeader(file);
        ScanCoder.code(plan, planes, new CodedBits(file, codes));
        file.endOfScan();
    }

    /** T.81, section B.2.4.2. */
    private static void writeTable(FileBytes file, int table, byte[] body) {
        file.segment(Markers.DHT, 1 + body.length);
        file.u8(table < 2 ? table : AC_CLASS | table - 2);
        file.write(body);
    }

    /** T.81, section B.2.3. */
    private void writeHeader(FileBytes file) {
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
