package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;

/**
 * Where an image was taken, as its camera has noted it (EXIF 2.32, section 4.6.6).
 *
 * @param latitude in degrees, −90 to 90, north positive
 * @param longitude in degrees, −180 to 180, east positive
 */
public record GpsPosition(double latitude, double longitude) {
    private static final int DIRECTORY = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    private static final double MINUTES = 60;
    private static final double SECONDS = 3600;

    public GpsPosition {
        if (!(Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE)) {
            throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
        }
    }

    /** Null where the file does not say, or says nothing that makes sense. */
    static GpsPosition read(TiffDirectory first) throws IOException {
        try {
            TiffDirectory gps = first.under(DIRECTORY);
            double latitude = degrees(gps, LATITUDE, LATITUDE_REF, "N", "S");
            double longitude = degrees(gps, LONGITUDE, LONGITUDE_REF, "E", "W");
            // Receivers without a fix write zeros.
            return latitude == 0 && longitude == 0 ? null : new GpsPosition(latitude, longitude);
        } catch (EOFException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Degrees, minutes and seconds, each with a fraction; NaN where one of them is missing, or the side of the earth. */
    private static double degrees(TiffDirectory gps, int tag, int sideTag, String positive, String negative)
            throws IOException {
        double degrees = gps.rational(tag, 0) + gps.rational(tag, 1) / MINUTES + gps.rational(tag, 2) / SECONDS;
        String side = gps.text(sideTag, 1);
        if (positive.equals(side)) {
            return degrees;
        }
        return negative.equals(side) ? -degrees : Double.NaN;
    }
}
