package org.annotatedgallery.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Writes members that may be absent: they are there all the same, and null. */
public final class JsonMembers {
    private JsonMembers() {}

    /**
     * @param value an Integer or a Long becomes a number, null becomes null, and everything else its text
     */
    public static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.add(name, JsonValue.NULL);
        } else if (value instanceof Integer number) {
            json.add(name, number);
        } else if (value instanceof Long number) {
            json.add(name, number);
        } else {
            json.add(name, value.toString());
        }
    }
}
