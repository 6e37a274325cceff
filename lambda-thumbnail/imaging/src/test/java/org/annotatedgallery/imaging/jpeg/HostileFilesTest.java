package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.TooLargeToDecodeException;
import org.annotatedgallery.imaging.TooManyPixelsException;
import org.annotatedgallery.imaging.UnreadableImageException;
import org.annotatedgallery.imaging.UnsupportedTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files built to be a burden. */
class HostileFilesTest {
    private static final int[] FRAME = {0xC2, 8, 0, 16, 0, 16, 1, 1, 0x11, 0};
    private static final int[] SCAN = {0xDA, 1, 1, 0, 0, 0, 0};
    /** A DC table of one code, for no difference. */
    private static final int[] TABLE = {0xC4, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Test
    void smallestFileIsRead() throws Exception {
        assertThat(Decoded.of(file(quantisation(), TABLE, FRAME, SCAN, data(0)), JpegScale.FULL)
                        .outcome())
                .isEqualTo(new JpegOutcome(16, true));
    }

    @Test
    void hundredScansAreReadAndOneMoreIsRefused() throws Exception {
        assertThat(Decoded.of(scans(100), JpegScale.EIGHTH).outcome().complete())
                .isTrue();
        assertThatThrownBy(() -> Decoded.of(scans(101), JpegScale.EIGHTH))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many scans");
    }

    private static byte[] scans(int count) {
        int[][] segments = new int[3 + 2 * count][];
        segments[0] = quantisation();
        segments[1] = TABLE;
        segments[2] = FRAME;
        for (int i = 3; i < segments.length; i += 2) {
            segments[i] = SCAN;
            segments[i + 1] = data(0);
        }
        return file(segments);
    }

    @Test
    void workOfAllScansTogetherIsLimited() throws Exception {
        byte[] file = TestImages.jpeg(TestImages.colours(160, 160), true);
        JpegLimits few = new JpegLimits(1_000_000, 100, 1_000, 1_000_000_000);

        assertThatThrownBy(() -> Decoded.of(file, JpegScale.FULL, few))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many scans");
    }

    @Test
    void memoryIsLimitedBeforeItIsTaken() {
        byte[] file = file(quantisation(), TABLE, wide(0x44), SCAN);

        assertThatThrownBy(() -> Decoded.of(file, JpegScale.FULL, new JpegLimits(1_000_000, 9, 1_000_000, 5_000_000)))
                .isInstanceOf(TooLargeToDecodeException.class);
    }

    private static int[] wide(int factors) {
        return new int[] {0xC2, 8, 0, 1, 0xFF, 0xFF, 1, 1, factors, 0};
    }

    @Test
    void heightMayStandBehindTheFirstScan() throws Exception {
        int[] frame = FRAME.clone();
        frame[3] = 0;
        int[] lines = {0xDC, 0, 16};

        assertThat(Decoded.of(file(quantisation(), TABLE, frame, SCAN, data(0), lines, SCAN, data(0)), JpegScale.FULL)
                        .outcome())
                .isEqualTo(new JpegOutcome(16, true));
        assertThatThrownBy(() -> Decoded.of(file(quantisation(), TABLE, frame, SCAN, data(0)), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("promises no pixels");
    }

    @Test
    void losslessImageIsDescribedAndNotDecoded() throws Exception {
        int[] frame = {0xC3, 16, 0, 20, 0, 30, 1, 1, 0x11, 0};
        int[] scan = {0xDA, 1, 1, 0, 1, 0, 0};
        JpegReader reader = JpegReader.open(Decoded.source(file(TABLE, frame, scan)), JpegLimits.USUAL);

        assertThat(reader.process()).isEqualTo(JpegProcess.LOSSLESS);
        assertThat(reader.width()).isEqualTo(30);
        assertThat(reader.height()).isEqualTo(20);
        assertThatThrownBy(() -> reader.read(JpegScale.FULL, (y, row) -> {}))
                .isInstanceOf(UnsupportedTypeException.class);
    }

    @Test
    void pixelsAreLimited() {
        byte[] file = file(quantisation(), TABLE, FRAME, SCAN);

        assertThatThrownBy(() -> Decoded.of(file, JpegScale.FULL, new JpegLimits(255, 9, 1_000, 1_000_000)))
                .isInstanceOf(TooManyPixelsException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
    void processesThatNobodyUsesAreRefused(int marker) {
        int[] frame = FRAME.clone();
        frame[0] = marker;

        assertThatThrownBy(() -> Decoded.of(file(quantisation(), TABLE, frame, SCAN), JpegScale.FULL))
                .isInstanceOf(UnsupportedTypeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12", // bits
        "3, 0", // height
        "5, 0", // width
        "6, 0", // components
        "6, 5", "8, 0x01", // factors
        "8, 0x15", "8, 0x51", "9, 4", // quantisation table
        "9, 3", // one that is not there
    })
    void impossibleFrameIsRefused(int at, String value) {
        int[] frame = FRAME.clone();
        frame[at] = Integer.decode(value);

        assertThatThrownBy(() -> Decoded.of(file(quantisation(), TABLE, frame, SCAN), JpegScale.FULL))
                .isInstanceOf(ImageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0", // components
        "1, 2", "2, 9", // component that is not there
        "3, 0x40", // table
        "3, 0x20", // table that is not there
        "4, 64", // spectral selection
        "4, 1", "5, 64", "5, 3", // DC with AC
        "6, 0x0E", // approximation
        "6, 0x31",
    })
    void impossibleScanIsRefused(int at, String value) {
        int[] scan = SCAN.clone();
        scan[at] = Integer.decode(value);

        assertThatThrownBy(() -> Decoded.of(file(quantisation(), TABLE, FRAME, scan), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0x20", // class
        "1, 0x04", // destination
        "2, 3", // more codes than one bit has
        "3, 200", // symbols that are not there
        "18, 17", // size of a DC coefficient
    })
    void impossibleHuffmanTableIsRefused(int at, String value) {
        int[] table = TABLE.clone();
        table[at] = Integer.decode(value);

        assertThatThrownBy(() -> Decoded.of(file(quantisation(), table, FRAME, SCAN), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void impossibleQuantisationTableIsRefused() {
        int[] sixteenBits = quantisation();
        sixteenBits[1] = 0x10;
        int[] fifth = quantisation();
        fifth[1] = 4;

        for (int[] table : new int[][] {sixteenBits, fifth}) {
            assertThatThrownBy(() -> Decoded.of(file(table, TABLE, FRAME, SCAN), JpegScale.FULL))
                    .isInstanceOf(UnreadableImageException.class);
        }
    }

    @Test
    void floodOfTablesIsRefused() {
        int[] flood = new int[1 + 17 * 1_001];
        flood[0] = 0xC4;

        assertThatThrownBy(() -> Decoded.of(file(flood, quantisation(), TABLE, FRAME, SCAN), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many JPEG tables");
    }

    @Test
    void floodOfSegmentsIsRefused() {
        int[][] flood = new int[2_001][];
        java.util.Arrays.fill(flood, new int[] {0xE5});

        assertThatThrownBy(() -> Decoded.of(file(flood), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("too many segments");
    }

    @Test
    void garbageInFrontOfTheImageIsLimited() {
        byte[] file = file(data(new int[5_000]), quantisation(), TABLE, FRAME, SCAN);

        assertThatThrownBy(() -> Decoded.of(file, JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("no JPEG behind its first bytes");
    }

    @Test
    void twoFramesAreRefused() {
        assertThatThrownBy(() -> Decoded.of(file(quantisation(), TABLE, FRAME, FRAME, SCAN), JpegScale.FULL))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("two JPEG frames");
    }

    @Test
    void emptyScansOfALargeImageCostNothing() throws Exception {
        int[][] segments = new int[90][];
        segments[0] = quantisation();
        segments[1] = TABLE;
        segments[2] = new int[] {0xC2, 8, 0x10, 0, 0x10, 0, 1, 1, 0x11, 0};
        for (int i = 3; i < segments.length; i++) {
            segments[i] = SCAN;
        }

        assertThat(Decoded.of(file(segments), JpegScale.EIGHTH).outcome().rows())
                .isLessThan(16);
    }

    private static int[] quantisation() {
        int[] segment = new int[66];
        java.util.Arrays.fill(segment, 1);
        segment[0] = 0xDB;
        segment[1] = 0;
        return segment;
    }

    /** Bytes that are no segment. */
    private static int[] data(int... bytes) {
        int[] data = new int[bytes.length + 1];
        System.arraycopy(bytes, 0, data, 1, bytes.length);
        return data;
    }

    /** Segments, each as its marker and its body, and data between them. */
    private static byte[] file(int[]... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int[] segment : segments) {
            if (segment[0] != 0) {
                out.writeBytes(new byte[] {
                    (byte) 0xFF, (byte) segment[0], (byte) (segment.length + 1 >> 8), (byte) (segment.length + 1)
                });
            }
            for (int i = 1; i < segment.length; i++) {
                out.write(segment[i]);
            }
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }
}
