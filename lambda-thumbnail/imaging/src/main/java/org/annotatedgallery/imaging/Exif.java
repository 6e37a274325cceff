package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The few EXIF tags that matter here. Broken EXIF never spoils an image: what cannot be read counts as absent. */
record Exif(Orientation orientation, LocalDateTime takenAt, String camera, GpsPosition position) {
    private static final Exif NONE = new Exif(Orientation.UPRIGHT, null, null, null);
    private static final int IMAGE_DESCRIPTION = 0x010E;
    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int DATE_TIME_DIGITIZED = 0x9004;
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_TIME_LENGTH = 19;
    /** Two of these and a space make the 191 characters of an indexed column. */
    private static final int NAME_LENGTH = 95;

    private static final int EARLIEST_YEAR = 1826;

    static Exif read(ImageBytes bytes, ByteRange range) throws IOException {
        TiffDirectory directory = directory(bytes, range);
        try {
            return directory == null ? NONE : read(directory);
        } catch (EOFException e) {
            return NONE;
        }
    }

    /** Where the image's description stands; null without. */
    static ByteRange description(ImageBytes bytes, ByteRange range) throws IOException {
        TiffDirectory directory = directory(bytes, range);
        return directory == null ? null : directory.range(IMAGE_DESCRIPTION);
    }

    /** Null where no TIFF structure is. */
    private static TiffDirectory directory(ImageBytes bytes, ByteRange range) throws IOException {
        if (range == null) {
            return null;
        }
        // JPEG writes this prefix always, PNG and WebP writers do now and then.
        ByteRange tiff = bytes.has(range.start(), "Exif\0") ? new ByteRange(range.start() + 6, range.end()) : range;
        if (!bytes.has(tiff.start(), "II*\0") && !bytes.has(tiff.start(), "MM\0*")) {
            return null;
        }
        try {
            return TiffDirectory.first(bytes, tiff);
        } catch (EOFException e) {
            return null;
        }
    }

    private static Exif read(TiffDirectory directory) throws IOException {
        Orientation orientation = Orientation.ofExif(directory.number(ORIENTATION, 1));
        GpsPosition position = GpsPosition.read(directory);
        try {
            return new Exif(orientation, takenAt(directory.under(EXIF_DIRECTORY)), camera(directory), position);
        } catch (EOFException e) {
            return new Exif(orientation, null, null, position);
        }
    }

    private static LocalDateTime takenAt(TiffDirectory details) throws IOException {
        LocalDateTime original = dateTime(details, DATE_TIME_ORIGINAL);
        return original != null ? original : dateTime(details, DATE_TIME_DIGITIZED);
    }

    private static LocalDateTime dateTime(TiffDirectory directory, int tag) throws IOException {
        String text = directory.text(tag, DATE_TIME_LENGTH);
        try {
            LocalDateTime value = text == null ? null : LocalDateTime.parse(text, DATE_TIME);
            // Cameras with an unset clock write years such as 0000; no photograph is older than the first one.
            return value == null || value.getYear() < EARLIEST_YEAR ? null : value;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "Canon" and "Canon EOS 5D" are "Canon EOS 5D"; "SONY" and "ILCE-7" are "SONY ILCE-7". */
    private static String camera(TiffDirectory directory) throws IOException {
        String make = clean(directory.text(MAKE, NAME_LENGTH));
        String model = clean(directory.text(MODEL, NAME_LENGTH));
        if (model.regionMatches(true, 0, make, 0, make.length())) {
            make = "";
        }
        String camera = (make + " " + model).strip();
        return camera.isEmpty() ? null : camera;
    }

    private static String clean(String text) {
        return text == null ? "" : text.replaceAll("[\\p{C}\\p{Z}\uFFFD]+", " ").strip();
    }
}
