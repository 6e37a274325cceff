package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of files that are cut off or overwritten. */
class DamageTest {
    private static final int SIDE = 128;
    /** A row of blocks has 16 of them. */
    private static final int ROW = 16;

    private static TestEncoder stripes() {
        return new TestEncoder(SIDE, SIDE).component(1, 1, 1, (x, y) -> 20 + y + (x & 1) * 8);
    }

    @ParameterizedTest
    @EnumSource(JpegScale.class)
    void rowsUpToTheCutAreRightAndTheRestIsNotHandedOn(JpegScale scale) throws Exception {
        byte[] whole = stripes().encode();
        Decoded full = Decoded.of(whole, scale);

        Decoded cut = Decoded.of(Arrays.copyOf(whole, whole.length * 2 / 3), scale);

        assertThat(cut.outcome().complete()).isFalse();
        assertThat(cut.outcome().rows()).isBetween(scale.of(SIDE) / 2, scale.of(SIDE) * 3 / 4);
        int right = scale.of(SIDE) / 2 * full.width();
        assertThat(Arrays.copyOf(cut.samples(), right)).isEqualTo(Arrays.copyOf(full.samples(), right));
    }

    @Test
    void endMissingIsNoLossWhereAllPixelsAreThere() throws Exception {
        byte[] whole = stripes().encode();

        assertThat(Decoded.of(Arrays.copyOf(whole, whole.length - 2), JpegScale.FULL)
                        .outcome())
                .isEqualTo(new JpegOutcome(SIDE, true));
    }

    @Test
    void progressiveImageThatIsCutOffIsWholeButCoarse() throws Exception {
        byte[] whole = TestImages.jpeg(TestImages.colours(SIDE, SIDE), true);

        Decoded cut = Decoded.of(Arrays.copyOf(whole, whole.length / 2), JpegScale.FULL);

        assertThat(cut.outcome()).isEqualTo(new JpegOutcome(SIDE, false));
        assertThat(cut.psnr(TestImages.decode(whole), JpegScale.FULL)).isBetween(20.0, 50.0);
    }

    @Test
    void damageCostsTheIntervalUpToTheNextRestart() throws Exception {
        byte[] file = stripes().restartInterval(ROW).encode();
        int third = markerAt(file, 0xD2);
        Arrays.fill(file, third + 6, third + 20, (byte) 0xFE);

        Decoded decoded = Decoded.of(file, JpegScale.FULL);

        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(SIDE, false));
        assertRowsOfBlocksExcept(decoded, 3, 3);
    }

    @Test
    void damageWithoutRestartsCostsTheBlocksUpToWhereCodesFallIntoStep() throws Exception {
        byte[] whole = TestImages.jpeg(TestImages.grey(SIDE, SIDE), false);
        byte[] file = whole.clone();
        int scan = markerAt(file, 0xDA);
        for (int i = 0; i < 4; i++) {
            file[scan + (file.length - scan) / 3 + i] = (byte) 0xFE;
        }

        Decoded decoded = Decoded.of(file, JpegScale.FULL);

        assertThat(decoded.outcome().rows()).isEqualTo(SIDE);
        int before = SIDE * SIDE / 5;
        assertThat(Arrays.copyOf(decoded.samples(), before))
                .isEqualTo(Arrays.copyOf(Decoded.of(whole, JpegScale.FULL).samples(), before));
    }

    @Test
    void frameOfMotionJpegIsReadByTheStandardsTables() throws Exception {
        byte[] whole = TestImages.jpeg(TestImages.colours(SIDE, SIDE), false);
        byte[] file = whole;
        int at = 2;
        while ((file[at + 1] & 0xFF) != 0xDA) {
            int end = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if ((file[at + 1] & 0xFF) == 0xC4) {
                file = without(file, at, end);
            } else {
                at = end;
            }
        }

        assertThat(Decoded.of(file, JpegScale.FULL).samples())
                .isEqualTo(Decoded.of(whole, JpegScale.FULL).samples());
    }

    @Test
    void lostRestartMarkerCostsItsIntervalAlone() throws Exception {
        byte[] file = stripes().restartInterval(ROW).encode();
        int from = markerAt(file, 0xD1);
        byte[] cut = without(file, from, markerAt(file, 0xD3));

        Decoded decoded = Decoded.of(cut, JpegScale.FULL);

        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(SIDE, false));
        assertRowsOfBlocksExcept(decoded, 2, 3);
    }

    @Test
    void restartMarkerOfBeforeIsPassedOver() throws Exception {
        byte[] file = stripes().restartInterval(ROW).encode();
        int third = markerAt(file, 0xD3);
        byte[] late = new byte[file.length + 2];
        System.arraycopy(file, 0, late, 0, third);
        late[third] = (byte) 0xFF;
        late[third + 1] = (byte) 0xD1;
        System.arraycopy(file, third, late, third + 2, file.length - third);

        Decoded decoded = Decoded.of(late, JpegScale.FULL);

        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(SIDE, false));
        assertRowsOfBlocksExcept(decoded, -1, -1);
    }

    @Test
    void componentWithoutAScanStaysNeutral() throws Exception {
        byte[] file = new TestEncoder(SIDE, SIDE)
                .component(1, 1, 1, (x, y) -> 77)
                .component(2, 1, 1, (x, y) -> 200)
                .component(3, 1, 1, (x, y) -> 10)
                .scanPerComponent()
                .encode();
        byte[] first = Arrays.copyOf(file, lastScan(file));

        Decoded decoded = Decoded.of(first, JpegScale.QUARTER);

        assertThat(decoded.outcome()).isEqualTo(new JpegOutcome(SIDE / 4, false));
        assertThat(decoded.sample(5, 5, 0)).isBetween(75, 79);
    }

    @Test
    void fillBytesInFrontOfMarkersAreNothing() throws Exception {
        byte[] file = stripes().restartInterval(ROW).encode();
        int marker = markerAt(file, 0xD4);
        byte[] filled = new byte[file.length + 3];
        System.arraycopy(file, 0, filled, 0, marker);
        Arrays.fill(filled, marker, marker + 3, (byte) 0xFF);
        System.arraycopy(file, marker, filled, marker + 3, file.length - marker);

        assertThat(Decoded.of(filled, JpegScale.HALF).outcome()).isEqualTo(new JpegOutcome(SIDE / 2, true));
    }

    private static byte[] without(byte[] file, int from, int to) {
        byte[] cut = new byte[file.length - (to - from)];
        System.arraycopy(file, 0, cut, 0, from);
        System.arraycopy(file, to, cut, from, file.length - to);
        return cut;
    }

    private static int markerAt(byte[] file, int code) {
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == code) {
                return i;
            }
        }
        throw new AssertionError("no such marker");
    }

    private static int lastScan(byte[] file) {
        int at = file.length - 2;
        while ((file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        return at;
    }

    /** Rows of blocks count from 0. */
    private static void assertRowsOfBlocksExcept(Decoded decoded, int firstLost, int lastLost) {
        for (int y = 0; y < SIDE; y++) {
            boolean lost = y / 8 >= firstLost && y / 8 <= lastLost;
            for (int x = lost ? SIDE - 8 : 0; x < SIDE; x++) {
                double expected = lost ? 128 : 20 + y + (x & 1) * 8;
                assertThat((double) decoded.sample(x, y, 0))
                        .as("at %d,%d", x, y)
                        .isCloseTo(expected, within(lost ? 0.5 : 7.0));
            }
        }
    }
}
