package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {
    @Test
    void frequentSymbolsGetShortCodes() {
        HuffmanCode code = new HuffmanCode(counts(50, 30, 15, 5));

        assertThat(new int[] {code.length(0), code.length(1), code.length(2), code.length(3)})
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSymbolAloneHasACodeThatIsNotAllOnes() {
        HuffmanCode code = new HuffmanCode(counts(0, 7));

        assertThat(code.length(1)).isEqualTo(1);
        assertThat(code.code(1)).isZero();
    }

    @Test
    void noCodeIsLongerThanSixteenBitsOrAllOnes() {
        int[] counts = new int[256];
        // Fibonacci's numbers make the deepest tree.
        for (int i = 0, a = 1, b = 1; i < 40; i++, b += a, a = b - a) {
            counts[i] = b;
        }
        HuffmanCode code = new HuffmanCode(counts);

        for (int symbol = 0; symbol < 40; symbol++) {
            assertThat(code.length(symbol)).isBetween(1, 16);
            assertThat(code.code(symbol)).isLessThan((1 << code.length(symbol)) - 1);
        }
    }

    @Test
    void tableTellsAReaderTheCodes() throws Exception {
        int[] counts = new int[256];
        for (int symbol = 0; symbol < 256; symbol += 3) {
            counts[symbol] = 1 + symbol * symbol * symbol;
        }
        HuffmanCode code = new HuffmanCode(counts);
        byte[] table = code.table();
        HuffmanTable read = new HuffmanTable(Arrays.copyOf(table, 16), Arrays.copyOfRange(table, 16, table.length));

        for (int symbol = 0; symbol < 256; symbol += 3) {
            int entry = read.entry((long) code.code(symbol) << 64 - code.length(symbol));
            assertThat(HuffmanTable.run(entry) << 4 | HuffmanTable.size(entry)).isEqualTo(symbol);
            assertThat(HuffmanTable.codeBits(entry)).isEqualTo(code.length(symbol));
        }
    }

    private static int[] counts(int... first) {
        return Arrays.copyOf(first, 256);
    }
}
