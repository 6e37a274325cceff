package org.annotatedgallery.faces;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Values as people read them. The pages call these as functions of the gallery's tag library. */
public final class Formats {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final String[] UNITS = {"kB", "MB", "GB"};
    private static final int STEP = 1000;
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final int CENT_DIGITS = 2;
    private static final int MICRO_DIGITS = 6;

    private Formats() {}

    /** A sentence of the bundle with one value in it, at {@code {0}}. */
    public static String fill(String sentence, Object value, Locale locale) {
        return new MessageFormat(sentence, locale).format(new Object[] {value});
    }

    /** In UTC, and says so: the server knows no visitor's time zone. */
    public static String instant(Instant time, Locale locale) {
        return DATE_TIME.withLocale(locale).format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** By a clock of unknown time zone, such as a camera's. */
    public static String clockTime(LocalDateTime time, Locale locale) {
        return DATE_TIME.withLocale(locale).format(time);
    }

    /**
     * @param day in ISO 8601
     */
    public static String day(String day, Locale locale) {
        return DAY.withLocale(locale).format(LocalDate.parse(day));
    }

    /**
     * US dollars with as many digits as there are, so that what a single caption costs is not nothing.
     *
     * @param micros millionths of a dollar
     */
    public static String dollars(long micros, Locale locale) {
        NumberFormat number = NumberFormat.getCurrencyInstance(locale);
        number.setCurrency(DOLLAR);
        number.setMinimumFractionDigits(CENT_DIGITS);
        number.setMaximumFractionDigits(MICRO_DIGITS);
        return number.format(BigDecimal.valueOf(micros, MICRO_DIGITS));
    }

    /** Words one after the other. */
    public static String list(List<String> words) {
        return String.join(", ", words);
    }

    /** In steps of 1000, as shops and file managers count. */
    public static String fileSize(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        if (bytes < STEP) {
            return number.format(bytes) + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        number.setMaximumFractionDigits(1);
        return number.format(size) + " " + UNITS[unit];
    }
}
