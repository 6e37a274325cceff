package org.annotatedgallery.annotate.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that are none of the examples, with the names that people give them. */
class ColorNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            050505, black
            3C3C3C, dark grey
            808080, grey
            C0C0C0, light grey
            FAFAFA, white
            B22222, red
            800000, dark red
            FF69B4, pink
            FFC0CB, light pink
            FFA500, orange
            8B4513, brown
            3B2314, dark brown
            E8D9BE, beige
            D2B48C, beige
            FFD700, yellow
            006400, dark green
            228B22, green
            32CD32, green
            98FB98, light green
            40E0D0, turquoise
            000080, dark blue
            4169E1, blue
            87CEEB, light blue
            ADD8E6, light blue
            800080, purple
            4B0082, dark purple
            C8A2C8, light purple""")
    void everydayColourHasItsEverydayName(String rgb, String name) {
        assertThat(ColorName.of(Oklab.ofRgb(Integer.parseInt(rgb, 16))).words()).isEqualTo(name);
    }
}
