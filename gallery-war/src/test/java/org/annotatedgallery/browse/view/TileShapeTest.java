package org.annotatedgallery.browse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileShapeTest {
    private static final double HALF_A_STEP = Math.pow(2, 1 / 24.0) - 1;

    private static Map<String, Double> ratios;

    @BeforeAll
    static void readStyleSheet() throws IOException {
        String sheet = Files.readString(Path.of("src/main/webapp/resources/gallery.css"));
        ratios = Pattern.compile("\\.(shape-\\d+) \\{ --ratio: ([\\d.]+); \\}")
                .matcher(sheet)
                .results()
                .collect(Collectors.toMap(rule -> rule.group(1), rule -> Double.valueOf(rule.group(2))));
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "1, 1", "4, 3", "3, 2", "16, 9", "2, 1"})
    void commonShapesAreShownWhole(int width, int height) {
        double ratio = (double) width / height;

        assertThat(shown(width, height)).isCloseTo(ratio, within(0.005 * ratio));
    }

    @Test
    void ofOtherShapesLittleIsCutOff() {
        for (int width = 600; width <= 2990; width++) {
            double ratio = width / 1000.0;

            assertThat(shown(width, 1000)).isCloseTo(ratio, within(ratio * HALF_A_STEP + 0.0001));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4000, shape-0", "4000, 1, shape-28"})
    void whatIsVeryTallOrWideIsBounded(int width, int height, String shape) {
        assertThat(TileShape.of(width, height)).isEqualTo(shape);
    }

    private static double shown(int width, int height) {
        return ratios.get(TileShape.of(width, height));
    }
}
