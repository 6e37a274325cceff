package org.annotatedgallery.browse.view;

import java.util.Set;

/**
 * A filter that a list is under.
 *
 * @param name of its parameter
 * @param without the query string of the list that is not under it
 */
public record AppliedFilter(String name, String value, String without) {
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Set<String> FREE = Set.of("tag");

    /** Whether the value is a day in ISO 8601. */
    public boolean day() {
        return DAYS.contains(name);
    }

    /** Whether the value is one of few, which have their texts in the bundle. */
    public boolean choice() {
        return !day() && !FREE.contains(name);
    }
}
