package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTransformTest {
    /** Pure red as YCbCr is 76, 85, 255; read as RGB this is a magenta. */
    private static TestEncoder threeComponents(int... ids) {
        return new TestEncoder(16, 16)
                .component(ids[0], 1, 1, (x, y) -> 76)
                .component(ids[1], 1, 1, (x, y) -> 85)
                .component(ids[2], 1, 1, (x, y) -> 255);
    }

    private static TestEncoder fourComponents(int first, int second, int third, int fourth) {
        return new TestEncoder(16, 16)
                .component(1, 1, 1, (x, y) -> first)
                .component(2, 1, 1, (x, y) -> second)
                .component(3, 1, 1, (x, y) -> third)
                .component(4, 1, 1, (x, y) -> fourth);
    }

    @Test
    void threeComponentsAreYcbcrUnlessSomethingElseIsSaid() throws Exception {
        assertColour(threeComponents(1, 2, 3), JpegColours.RGB, 254, 0, 0);
        assertColour(threeComponents(0, 1, 2), JpegColours.RGB, 254, 0, 0);
        assertColour(threeComponents(1, 2, 3).adobe(1), JpegColours.RGB, 254, 0, 0);
    }

    @Test
    void adobesMarkerAndIdsTellRgb() throws Exception {
        assertColour(threeComponents(1, 2, 3).adobe(0), JpegColours.RGB, 76, 85, 255);
        assertColour(threeComponents('R', 'G', 'B'), JpegColours.RGB, 76, 85, 255);
    }

    @Test
    void jfifMeansYcbcrWhateverElseIsSaid() throws Exception {
        assertColour(threeComponents('R', 'G', 'B').jfif(), JpegColours.RGB, 254, 0, 0);
        assertColour(threeComponents(1, 2, 3).jfif().adobe(0), JpegColours.RGB, 254, 0, 0);
    }

    @Test
    void inksAreInvertedWithAdobesMarkerOrWithout() throws Exception {
        assertColour(fourComponents(10, 20, 30, 40), JpegColours.CMYK, 245, 235, 225, 215);
        assertColour(fourComponents(10, 20, 30, 40).adobe(0), JpegColours.CMYK, 245, 235, 225, 215);
    }

    @Test
    void ycckIsTheComplementsOfTheMissingInks() throws Exception {
        // No cyan, full magenta and yellow: red. A fifth of black.
        assertColour(fourComponents(76, 85, 255, 204).adobe(2), JpegColours.CMYK, 254, 0, 0, 51);
    }

    @Test
    void ofTwoComponentsTheFirstOneIsGrey() throws Exception {
        TestEncoder encoder =
                new TestEncoder(16, 16).component(1, 1, 1, (x, y) -> 77).component(2, 2, 1, (x, y) -> 5);

        assertColour(encoder, JpegColours.GREY, 77);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "1, 1"})
    void componentsThatShareAnIdAreMeantOnceEach(int second, int third) throws Exception {
        assertColour(threeComponents(1, second, third).adobe(0), JpegColours.RGB, 76, 85, 255);
    }

    private static void assertColour(TestEncoder encoder, JpegColours colours, int... components) throws Exception {
        byte[] file = encoder.encode();
        for (JpegScale scale : JpegScale.values()) {
            Decoded decoded = Decoded.of(file, scale);
            assertThat(decoded.colours()).isEqualTo(colours);
            for (int i = 0; i < components.length; i++) {
                assertThat(decoded.sample(1, 1, i)).isBetween(components[i] - 2, components[i] + 2);
            }
        }
    }
}
