package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {
    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int ORIENTATION = 0x0112;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int DATE_TIME_DIGITIZED = 0x9004;

    @TempDir
    Path directory;

    private Uploads uploads;

    @BeforeEach
    void createUploads() {
        uploads = new Uploads(directory);
    }

    private ImageHeader headerWith(byte[] exif) throws Exception {
        return uploads.probe(Samples.insertPngChunk(Samples.png(20, 10), "eXIf", exif));
    }

    @Test
    void captureTimeIsReadFromTheCamerasClock() throws Exception {
        byte[] exif = new TiffBuilder()
                .exifText(DATE_TIME_ORIGINAL, "2024:02:29 23:59:58")
                .exifText(DATE_TIME_DIGITIZED, "2025:01:01 00:00:00")
                .build();

        assertThat(headerWith(exif).takenAt()).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 58));
    }

    @Test
    void timeOfScanningStandsInForTheTimeOfCapture() throws Exception {
        byte[] exif = new TiffBuilder()
                .exifText(DATE_TIME_DIGITIZED, "2025:01:01 00:00:00")
                .build();

        assertThat(headerWith(exif).takenAt()).isEqualTo(LocalDateTime.of(2025, 1, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "2023:02:29 10:00:00", "1700:01:01 00:00:00", "x"})
    void unsetOrImpossibleTimeCountsAsNone(String text) throws Exception {
        assertThat(headerWith(new TiffBuilder()
                                .exifText(DATE_TIME_ORIGINAL, text)
                                .build())
                        .takenAt())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Canon, Canon EOS 5D, Canon EOS 5D",
        "SONY, ILCE-7M4, SONY ILCE-7M4",
        "'  NIKON\tCORPORATION\u0007 ', D90, NIKON CORPORATION D90",
        "Apple, , Apple",
        ", iPhone 15, iPhone 15",
    })
    void cameraIsNamedOnceAndCleanly(String make, String model, String camera) throws Exception {
        TiffBuilder exif = new TiffBuilder();
        if (make != null) {
            exif.text(MAKE, make);
        }
        if (model != null) {
            exif.text(MODEL, model);
        }

        assertThat(headerWith(exif.build()).camera()).isEqualTo(camera);
    }

    @Test
    void endlessCameraNameIsCut() throws Exception {
        byte[] exif = new TiffBuilder()
                .text(MAKE, "M".repeat(5_000))
                .text(MODEL, "X".repeat(5_000))
                .build();

        assertThat(headerWith(exif).camera()).hasSize(191);
    }

    @Test
    void directoryThatPointsAtItselfIsReadOnce() throws Exception {
        byte[] exif = new TiffBuilder().number(ORIENTATION, 3).number(0x8769, 8).build();

        assertThat(headerWith(exif).orientation()).isEqualTo(Orientation.UPSIDE_DOWN);
    }

    @Test
    void offsetsAndCountsBeyondTheBlockSpoilOnlyTheirOwnTag() throws Exception {
        byte[] exif = new TiffBuilder()
                .number(ORIENTATION, 6)
                .bytes(MAKE, 2, Integer.MAX_VALUE, new byte[8])
                .number(0x8769, 0x7FFFFFFF)
                .build();

        assertThat(headerWith(exif).orientation()).isEqualTo(Orientation.TURN_CLOCKWISE);
    }

    @Test
    void cutOffBlockLeavesTheImageUpright() throws Exception {
        byte[] exif = TiffBuilder.orientation(6);

        for (int length = 0; length < 20; length++) {
            assertThat(headerWith(Samples.slice(exif, 0, length)).orientation()).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @Test
    void jpegsPrefixIsTolerated() throws Exception {
        byte[] exif = Samples.join(Samples.ascii("Exif\0\0"), TiffBuilder.orientation(8));

        assertThat(headerWith(exif).orientation()).isEqualTo(Orientation.TURN_COUNTERCLOCKWISE);
    }
}
