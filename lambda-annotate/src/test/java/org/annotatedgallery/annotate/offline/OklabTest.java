package org.annotatedgallery.annotate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OklabTest {
    @ParameterizedTest
    @CsvSource({
        "000000, 0, 0, 0",
        "FFFFFF, 1, 0, 0",
        "FF0000, 0.628, 0.225, 0.126",
        "00FF00, 0.866, -0.234, 0.179",
        "0000FF, 0.452, -0.032, -0.312"
    })
    void primariesLieWhereTheSpaceWasDefinedToPutThem(String rgb, double lightness, double a, double b) {
        Oklab color = Oklab.ofRgb(Integer.parseInt(rgb, 16));

        assertThat(color.lightness()).isCloseTo(lightness, within(0.001));
        assertThat(color.a()).isCloseTo(a, within(0.001));
        assertThat(color.b()).isCloseTo(b, within(0.001));
    }
}
