package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegScaleTest {
    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 400, 300, EIGHTH",
        "3200, 2400, 400, 300, EIGHTH",
        "3192, 2394, 400, 300, QUARTER",
        "1600, 1200, 400, 300, QUARTER",
        "801, 601, 400, 300, HALF",
        "798, 600, 400, 300, FULL",
        "100, 100, 400, 400, FULL",
        "5000, 1, 400, 1, EIGHTH",
        "65535, 9, 8191, 2, EIGHTH",
        "65535, 9, 8193, 2, QUARTER",
    })
    void scaledImageIsTheSmallestThatIsNowhereSmallerThanWanted(
            int width, int height, int wantedWidth, int wantedHeight, JpegScale expected) {
        assertThat(JpegScale.of(width, height, wantedWidth, wantedHeight)).isEqualTo(expected);
    }
}
