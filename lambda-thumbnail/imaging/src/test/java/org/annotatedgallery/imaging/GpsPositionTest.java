package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpsPositionTest {
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int SIGNED_RATIONAL = 10;

    @TempDir
    Path directory;

    private Uploads uploads;

    @BeforeEach
    void createUploads() {
        uploads = new Uploads(directory);
    }

    @ParameterizedTest
    @CsvSource({"N, E, 52.516275, 13.377704", "S, W, -52.516275, -13.377704"})
    void degreesMinutesAndSecondsLieOnASideOfTheEarth(
            String northSouth, String eastWest, double latitude, double longitude) throws Exception {
        GpsPosition position = positionIn(berlin(northSouth, eastWest));

        assertThat(position.latitude()).isCloseTo(latitude, within(1e-6));
        assertThat(position.longitude()).isCloseTo(longitude, within(1e-6));
    }

    @Test
    void anyPartMayHaveAFraction() throws Exception {
        GpsPosition position = positionIn(new TiffBuilder()
                .gpsText(LATITUDE_REF, "N")
                .gps(LATITUDE, RATIONAL, 525, 10, 0, 1, 0, 1)
                .gpsText(LONGITUDE_REF, "E")
                .gps(LONGITUDE, RATIONAL, 13, 1, 225, 10, 0, 1));

        assertThat(position.latitude()).isEqualTo(52.5);
        assertThat(position.longitude()).isEqualTo(13.375);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "X", "", "E"})
    void noSideIsNoPosition(String northSouth) throws Exception {
        assertThat(positionIn(berlin(northSouth, "E"))).isNull();
    }

    @Test
    void whatIsMissingOrNoPlaceOnEarthIsNoPosition() throws Exception {
        assertThat(positionIn(new TiffBuilder())).isNull();
        assertThat(positionIn(new TiffBuilder().gpsText(LATITUDE_REF, "N").gps(LATITUDE, RATIONAL, 52, 1, 30, 1, 0, 1)))
                .as("half of one")
                .isNull();
        assertThat(positionWithLatitude(RATIONAL, 52, 0, 30, 1, 0, 1))
                .as("degrees / 0")
                .isNull();
        assertThat(positionWithLatitude(RATIONAL, 52, 1, 30, 1, 0, 0))
                .as("0 / 0")
                .isNull();
        assertThat(positionWithLatitude(RATIONAL, 90, 1, 0, 1, 1, 1))
                .as("beyond the pole")
                .isNull();
        assertThat(positionWithLatitude(RATIONAL, -1, 1, 0, 1, 0, 1))
                .as("unsigned")
                .isNull();
        assertThat(positionWithLatitude(RATIONAL, 52, 1, 30, 1))
                .as("no seconds")
                .isNull();
        assertThat(positionWithLatitude(SIGNED_RATIONAL, 52, 1, 30, 1, 0, 1)).isNull();
        assertThat(positionWithLatitude(LONG, 52, 30, 0, 0, 0, 0)).isNull();
    }

    @Test
    void aReceiverThatHadNoFixIsNotInTheGulfOfGuinea() throws Exception {
        assertThat(positionIn(new TiffBuilder()
                        .gpsText(LATITUDE_REF, "N")
                        .gps(LATITUDE, RATIONAL, 0, 1, 0, 1, 0, 1)
                        .gpsText(LONGITUDE_REF, "E")
                        .gps(LONGITUDE, RATIONAL, 0, 1, 0, 1, 0, 1)))
                .isNull();
    }

    @Test
    void aBlockThatIsCutOffSpoilsThePositionAlone() throws Exception {
        byte[] exif = berlin("N", "E")
                .number(0x0112, 6)
                .exifText(0x9003, "2024:02:29 23:59:58")
                .build();
        for (int length = exif.length - 1; length > exif.length - 40; length--) {
            ImageHeader header = headerOf(Samples.slice(exif, 0, length));
            assertThat(header.position()).as(length + " bytes").isNull();
            assertThat(header.orientation()).isEqualTo(Orientation.TURN_CLOCKWISE);
            assertThat(header.takenAt()).isNotNull();
        }
    }

    @Test
    void aDirectoryThatIsNowhereSpoilsThePositionAlone() throws Exception {
        for (long offset : new long[] {0, 8, 0x7FFFFFFF, 0xFFFFFFFFL}) {
            ImageHeader header = headerOf(
                    new TiffBuilder().number(0x0112, 6).number(0x8825, offset).build());
            assertThat(header.position()).isNull();
            assertThat(header.orientation()).isEqualTo(Orientation.TURN_CLOCKWISE);
        }
    }

    private static TiffBuilder berlin(String northSouth, String eastWest) {
        return new TiffBuilder()
                .gpsText(LATITUDE_REF, northSouth)
                .gps(LATITUDE, RATIONAL, 52, 1, 30, 1, 5859, 100)
                .gpsText(LONGITUDE_REF, eastWest)
                .gps(LONGITUDE, RATIONAL, 13, 1, 22, 1, 397344, 10000);
    }

    private GpsPosition positionWithLatitude(int type, int... numbers) throws Exception {
        return positionIn(new TiffBuilder()
                .gpsText(LATITUDE_REF, "N")
                .gps(LATITUDE, type, numbers)
                .gpsText(LONGITUDE_REF, "E")
                .gps(LONGITUDE, RATIONAL, 13, 1, 22, 1, 0, 1));
    }

    private GpsPosition positionIn(TiffBuilder exif) throws Exception {
        return headerOf(exif.build()).position();
    }

    /** Of a JPEG with this EXIF block. */
    private ImageHeader headerOf(byte[] exif) throws Exception {
        byte[] segment = Samples.segment(0xE1, Samples.join(Samples.ascii("Exif\0\0"), exif));
        return uploads.probe(Samples.insert(Samples.jpeg(0xC0, 8, 20, 10, 1), 2, segment));
    }
}
