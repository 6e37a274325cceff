package org.annotatedgallery.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageFilter;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.ImageFormat;

/** A list's parameters as they stand in its URL. They are read strictly: a misspelt one must not pass for none. Blank ones do. */
public final class ListParameters {
    /** Of one page, when nobody asks for another number. */
    private static final String DEFAULT_LIMIT = "24";

    private static final int MAX_LIMIT = 100;
    private static final List<String> NAMES =
            List.of("q", "state", "tag", "from", "to", "source", "format", "sort", "after", "limit");

    private final Map<String, String> given;

    private ListParameters(Map<String, String> given) {
        this.given = given;
    }

    /**
     * @param parameters gives the value with a name, or null
     */
    public static ListParameters of(UnaryOperator<String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.apply(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value);
            }
        }
        return new ListParameters(given);
    }

    /** Null when it is not given. */
    public String get(String name) {
        return given.get(name);
    }

    /** These, with another value for one of them. */
    public ListParameters with(String name, String value) {
        return of(other -> other.equals(name) ? value : get(other));
    }

    /** All others. */
    public ListParameters without(String... names) {
        return of(other -> List.of(names).contains(other) ? null : get(other));
    }

    /** As they stand in a URL, with the question mark; empty when none is given. */
    public String queryString() {
        return given.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    public ImageQuery query() throws InvalidQueryException {
        ImageFormat format = constant("format", ImageFormat.class, null);
        ImageFilter filter = new ImageFilter(
                constant("state", TaskState.class, null),
                get("tag"),
                day("from"),
                day("to"),
                constant("source", ImageFilter.Source.class, null),
                format == null ? null : format.contentType());
        ImageOrder order = constant("sort", ImageOrder.class, ImageOrder.NEWEST);
        return new ImageQuery(get("q"), filter, order, cursor(order), limit());
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) throws InvalidQueryException {
        String value = get(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidQueryException(
                        name, "must be one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private LocalDate day(String name) throws InvalidQueryException {
        try {
            return get(name) == null ? null : LocalDate.parse(get(name));
        } catch (DateTimeParseException e) {
            throw new InvalidQueryException(name, "must be a day such as 2026-11-24.");
        }
    }

    private Cursor cursor(ImageOrder order) throws InvalidQueryException {
        if (get("after") == null) {
            return null;
        }
        try {
            Cursor cursor = Cursor.decode(get("after"));
            if (cursor.order() == order) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // Answered like one of another order.
        }
        throw new InvalidQueryException("after", "must be the value of next in the answer before, with the same sort.");
    }

    private int limit() throws InvalidQueryException {
        try {
            int limit = Integer.parseInt(given.getOrDefault("limit", DEFAULT_LIMIT));
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw new InvalidQueryException("limit", "must be a number from 1 to " + MAX_LIMIT + ".");
    }
}
